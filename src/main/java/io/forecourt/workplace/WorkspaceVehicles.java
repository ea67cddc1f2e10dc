package io.forecourt.workplace;

import io.forecourt.conversation.FactPhrases;
import io.forecourt.deal.Appraisals;
import io.forecourt.deal.TradeInPhotos;
import io.forecourt.handoff.LeadText;
import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
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
  private final LeadText words;

  WorkspaceVehicles(Appraisals appraisals, TradeInPhotos photos, LeadText words) {
    this.appraisals = appraisals;
    this.photos = photos;
    this.words = words;
  }

  LeadWorkspace.Car wanted(Lead lead, Facts known, Optional<StockCheck> check, Instant now) {
    return new LeadWorkspace.Car(
        LeadText.car(known, check),
        LeadText.proof(check, now),
        known.namedVehicle().map(Facts.Vehicle::bodyStyle).orElse(null),
        check
            .flatMap(StockCheck::vin)
            .map(vin -> "/api/stores/%s/vehicles/%s/photo".formatted(lead.store(), vin))
            .orElse(null));
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
                        words.person(appraisal.approvedBy().orElseThrow())))
        .orElseGet(
            () ->
                "%s says %s, not approved yet"
                    .formatted(
                        words.person(appraisal.by()),
                        StoreFormats.money(appraisal.value(), store)));
  }
}
