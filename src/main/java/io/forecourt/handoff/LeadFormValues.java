package io.forecourt.handoff;

import io.forecourt.access.ViewLog;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormValues;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What the form of a lead's task repeats of the lead; the whole of it is in the tab beside. */
@Component
class LeadFormValues implements FormValues {

  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final StockChecks stock;
  private final Conversation conversation;
  private final LeadWords words;
  private final Stores stores;
  private final ViewLog views;
  private final Clock clock;

  LeadFormValues(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      StockChecks stock,
      Conversation conversation,
      LeadWords words,
      Stores stores,
      ViewLog views,
      Clock clock) {
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.stock = stock;
    this.conversation = conversation;
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
    Lead lead = leads.get(leadId);
    views.form(lead.id());
    Store store = stores.get(lead.store());
    Instant now = clock.instant();
    Facts known = facts.of(lead.id());
    Optional<StockCheck> check = stock.of(lead.id());
    Brief brief = new Brief(known, facts.sources(lead.id()), check, store);
    Customer customer = customers.get(lead.customerId());
    Map<String, Object> shown = new HashMap<>();
    shown.put("customerName", LeadWords.name(customer));
    shown.put(
        "customerPhone",
        customer.phones().stream().map(Customer.Phone::e164).collect(Collectors.joining(", ")));
    shown.put("customerEmail", String.join(", ", customer.emails()));
    shown.put("briefSettled", brief.settled());
    shown.put("briefDoNotAsk", brief.doNotAsk());
    shown.put(
        "nextActionText", lead.nextAction().map(Lead.NextAction::text).orElse(task.getName()));
    shown.put(
        "dueText",
        task.getDueDate() == null ? "" : Wording.moment(task.getDueDate().toInstant(), now, store));
    shown.put("ownerName", words.owner(lead));
    shown.put("colleagues", words.colleagues(lead));
    shown.put("vehicleText", LeadWords.car(known, check));
    shown.put("stockText", LeadWords.proof(check, now));
    shown.put("transcript", transcript(lead, store, now));
    addOpenFacts(shown, known);
    return shown;
  }

  private static void addOpenFacts(Map<String, Object> shown, Facts known) {
    for (Fact fact : Fact.values()) {
      shown.put(fact.askField(), !known.isSettled(fact));
    }
  }

  private String transcript(Lead lead, Store store, Instant now) {
    return conversation.of(lead.id()).stream()
        .map(
            message ->
                "%s, %s: %s"
                    .formatted(
                        message.author(), Wording.moment(message.at(), now, store), message.text()))
        .collect(Collectors.joining("\n\n"));
  }
}
