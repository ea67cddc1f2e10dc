package io.forecourt.deal;

import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormFields;
import io.forecourt.process.FormValues;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Trade-in as the appraisal and offer forms show it. */
@Component
class DealFormValues implements FormValues {

  private final Leads leads;
  private final LeadFacts facts;
  private final Appraisals appraisals;
  private final TradeInPhotos photos;
  private final Stores stores;

  DealFormValues(
      Leads leads, LeadFacts facts, Appraisals appraisals, TradeInPhotos photos, Stores stores) {
    this.leads = leads;
    this.facts = facts;
    this.appraisals = appraisals;
    this.photos = photos;
    this.stores = stores;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (leadId == null) {
      return Map.of();
    }
    Lead lead = leads.getOfStore(leadId, task.getTenantId());
    Store store = stores.get(lead.store());
    return Map.of(
        FormFields.TRADE_IN_TEXT, car(facts.findByLead(lead.id()).tradeIn(), store),
        FormFields.PHOTOS_TEXT, String.valueOf(photos.findByLead(lead.id()).size()),
        FormFields.APPRAISAL_TEXT,
            appraisals
                .findLatest(lead.id())
                .map(
                    found ->
                        "%s: %s.%s"
                            .formatted(
                                found.by(),
                                StoreFormats.money(found.value(), store),
                                found.note().map(note -> " " + note).orElse("")))
                .orElse("Not appraised yet"));
  }

  private static String car(Facts.TradeIn trade, Store store) {
    if (trade == null) {
      return "No trade-in details yet.";
    }
    String name =
        Stream.of(trade.year(), trade.make(), trade.model())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return Stream.of(
            name.isEmpty() ? "A car" : name,
            trade.mileage() == null ? null : "%,d miles".formatted(trade.mileage()),
            trade.condition(),
            trade.owes() == null ? null : "owes " + StoreFormats.money(trade.owes(), store))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }
}
