package io.forecourt.workplace;

import io.forecourt.access.ViewLog;
import io.forecourt.handoff.Brief;
import io.forecourt.handoff.Briefs;
import io.forecourt.handoff.LeadText;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormValues;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the form of a lead's task repeats of the lead; the whole of it is in the tab beside. */
@Component
class LeadFormValues implements FormValues {

  private final Leads leads;
  private final Briefs briefs;
  private final LeadText words;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  LeadFormValues(
      Leads leads, Briefs briefs, LeadText words, Stores stores, ViewLog views, Clock clock) {
    this.leads = leads;
    this.briefs = briefs;
    this.words = words;
    this.stores = stores;
    this.views = views;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (leadId == null) {
      return Map.of();
    }
    Lead lead = leads.getOfStore(leadId, task.getTenantId());
    views.recordFormView(lead.id());
    Store store = stores.get(lead.store());
    Instant now = clock.instant();
    Brief brief = briefs.of(lead);
    Map<String, Object> shown = new HashMap<>();
    shown.put("briefSettled", brief.settled());
    shown.put("briefDoNotAsk", brief.doNotAsk());
    shown.put(
        "nextActionText", lead.nextAction().map(Lead.NextAction::text).orElse(task.getName()));
    shown.put(
        "dueText",
        task.getDueDate() == null
            ? ""
            : StoreFormats.dateTime(task.getDueDate().toInstant(), now, store));
    shown.put("ownerName", words.owner(lead));
    shown.put("colleagues", words.colleagues(lead));
    shown.put("vehicleText", LeadText.car(brief.facts(), brief.stock()));
    shown.put("stockText", LeadText.proof(brief.stock(), now));
    addOpenFacts(shown, brief.facts());
    return shown;
  }

  private static void addOpenFacts(Map<String, Object> shown, Facts known) {
    for (Fact fact : Fact.values()) {
      shown.put(fact.askField(), !known.isSettled(fact));
    }
  }
}
