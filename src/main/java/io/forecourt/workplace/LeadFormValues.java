package io.forecourt.workplace;

import io.forecourt.access.ViewLog;
import io.forecourt.handoff.Brief;
import io.forecourt.handoff.Briefs;
import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormFields;
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

/** Form values of a lead task: a summary of what the lead workspace shows in full. */
@Component
class LeadFormValues implements FormValues {

  private final Leads leads;
  private final Briefs briefs;
  private final LeadLabels labels;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  LeadFormValues(
      Leads leads, Briefs briefs, LeadLabels labels, Stores stores, ViewLog views, Clock clock) {
    this.leads = leads;
    this.briefs = briefs;
    this.labels = labels;
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
    shown.put(FormFields.BRIEF_SETTLED, brief.settled());
    shown.put(FormFields.BRIEF_DO_NOT_ASK, brief.doNotAsk());
    shown.put(
        FormFields.NEXT_ACTION_TEXT,
        lead.nextAction()
            .map(Lead.NextAction::text)
            .map(Brief::withoutFacts)
            .orElse(task.getName()));
    shown.put(
        FormFields.DUE_TEXT,
        task.getDueDate() == null
            ? ""
            : StoreFormats.dateTime(task.getDueDate().toInstant(), now, store));
    shown.put(FormFields.CONTACT_QUESTION, contactQuestion(brief.facts()));
    shown.put(FormFields.OWNER_NAME, labels.ownerWithReason(lead));
    shown.put(FormFields.COLLEAGUES, labels.colleagues(lead));
    shown.put(FormFields.VEHICLE_TEXT, LeadLabels.vehicle(brief.facts(), brief.stock()));
    shown.put(FormFields.STOCK_TEXT, LeadLabels.stockStatus(brief.stock(), now));
    addOpenFacts(shown, brief.facts());
    return shown;
  }

  private static String contactQuestion(Facts known) {
    return switch (Brief.contactVerb(known)) {
      case "Text" -> "Did you text the buyer?";
      case "Email" -> "Did you email the buyer?";
      case "Message" -> "Did you message the buyer?";
      default -> "How did the call end?";
    };
  }

  private static void addOpenFacts(Map<String, Object> shown, Facts known) {
    for (Fact fact : Fact.values()) {
      shown.put(fact.askField(), !known.isSettled(fact));
    }
  }
}
