package io.forecourt.workplace;

import io.forecourt.conversation.FactPhrases;
import io.forecourt.deal.Appraisals;
import io.forecourt.deal.TradeInPhotos;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The two cars of a lead: the one asked for, and the buyer's own. */
@Component
class WorkspaceVehicles {

  private final Appraisals appraisals;
  private final TradeInPhotos photos;
  private final LeadLabels labels;

  WorkspaceVehicles(Appraisals appraisals, TradeInPhotos photos, LeadLabels labels) {
    this.appraisals = appraisals;
    this.photos = photos;
    this.labels = labels;
  }

  LeadWorkspace.Car wanted(Lead lead, Facts known, Optional<StockCheck> check, Instant now) {
    return new LeadWorkspace.Car(
        LeadLabels.vehicle(known, check),
        LeadLabels.stockStatus(check, now),
        known.namedVehicle().map(WantedVehicle::bodyStyle).orElse(null),
        check
            .flatMap(StockCheck::vin)
            .map(vin -> "/api/stores/%s/vehicles/%s/photo".formatted(lead.store(), vin))
            .orElse(null),
        check.flatMap(StockCheck::vin).orElse(null));
  }

  LeadWorkspace.TradeIn own(Lead lead, Facts known, Store store) {
    Optional<Appraisals.Appraisal> appraisal = appraisals.findLatest(lead.id());
    return new LeadWorkspace.TradeIn(
        FactPhrases.phrase(Fact.TRADE_IN, known, store).orElse("not asked yet"),
        known.tradeIn() == null ? null : known.tradeIn().has(),
        appraisal.map(found -> words(found, store)).orElse(null),
        photos.findByLead(lead.id()).stream()
            .map(photo -> "/api/leads/%s/photos/%s".formatted(lead.id(), photo))
            .toList());
  }

  private String words(Appraisals.Appraisal appraisal, Store store) {
    return appraisal
        .offer()
        .map(
            offer ->
                "We offer %s, approved by %s"
                    .formatted(
                        StoreFormats.money(offer, store),
                        labels.personName(appraisal.approvedBy().orElseThrow())))
        .orElseGet(
            () ->
                "Appraised by %s at %s, not approved yet"
                    .formatted(
                        labels.personName(appraisal.by()),
                        StoreFormats.money(appraisal.value(), store)));
  }
}
