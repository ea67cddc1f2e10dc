package io.forecourt.handoff;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.FormValues;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** What a rep or manager sees of a lead in the form of its task. */
@Component
class LeadFormValues implements FormValues {

  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final HandoffRecords records;
  private final StockChecks stock;
  private final Conversation conversation;
  private final ScoreReasons reasons;
  private final Assignments assignments;
  private final Stores stores;
  private final People people;
  private final Clock clock;

  LeadFormValues(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      HandoffRecords records,
      StockChecks stock,
      Conversation conversation,
      ScoreReasons reasons,
      Assignments assignments,
      Stores stores,
      People people,
      Clock clock) {
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.records = records;
    this.stock = stock;
    this.conversation = conversation;
    this.reasons = reasons;
    this.assignments = assignments;
    this.stores = stores;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (leadId == null) {
      return Map.of();
    }
    Lead lead = leads.get(leadId);
    Store store = stores.get(lead.store());
    Facts known = facts.of(lead.id());
    Optional<StockCheck> check = stock.of(lead.id());
    Brief brief = new Brief(known, facts.sources(lead.id()), check, store);
    Map<String, Object> shown = new HashMap<>();
    addCustomer(shown, customers.get(lead.customerId()));
    shown.put("briefSettled", brief.settled());
    shown.put("briefDoNotAsk", brief.doNotAsk());
    Optional<HandoffRecord> record = records.find(lead.id());
    shown.put(
        "nextActionText", lead.nextAction().map(Lead.NextAction::text).orElse(task.getName()));
    shown.put(
        "dueText",
        task.getDueDate() == null
            ? ""
            : Wording.moment(task.getDueDate().toInstant(), clock.instant(), store));
    shown.put("ownerName", owner(lead));
    shown.put("factsText", known.complete() + " of " + Facts.ALL);
    shown.put("scoreText", score(lead));
    shown.put(
        "vehicleText", known.namedVehicle().map(Facts.Vehicle::spoken).orElse("Not named yet"));
    shown.put("stockText", check.map(found -> stockText(found, store)).orElse("Not checked yet"));
    shown.put(
        "crmText",
        record.flatMap(HandoffRecord::inCrmAt).isPresent() ? "In the CRM" : "Not yet in the CRM");
    shown.put("newsText", String.join("\n", assignments.newsOf(lead.id())));
    shown.put("transcript", transcript(lead, store));
    addOpenFacts(shown, known);
    return shown;
  }

  private static void addCustomer(Map<String, Object> shown, Customer customer) {
    shown.put(
        "customerName", customer.fullName().isEmpty() ? "No name given" : customer.fullName());
    shown.put(
        "customerPhone",
        customer.phones().stream().map(Customer.Phone::e164).collect(Collectors.joining(", ")));
    shown.put("customerEmail", String.join(", ", customer.emails()));
  }

  private static void addOpenFacts(Map<String, Object> shown, Facts known) {
    for (String fact :
        List.of("vehicle", "budget", "tradeIn", "timeline", "financing", "contact")) {
      String field = "ask" + fact.substring(0, 1).toUpperCase(Locale.ROOT) + fact.substring(1);
      shown.put(field, !known.settled().containsKey(fact));
    }
  }

  private String owner(Lead lead) {
    String name = lead.owner().flatMap(people::find).map(StorePerson::fullName).orElse("Nobody");
    return assignments.latestReason(lead.id()).map(why -> name + " (" + why + ")").orElse(name);
  }

  private String score(Lead lead) {
    return "%s, %d of 100, grade %s: %s"
        .formatted(
            lead.band().map(Enum::name).orElse("-"),
            lead.score().orElse(0),
            lead.grade().orElse("-"),
            reasons.of(lead.id()).stream()
                .map(reason -> "%+d %s".formatted(reason.points(), reason.text()))
                .collect(Collectors.joining(", ")));
  }

  private String stockText(StockCheck check, Store store) {
    String unit =
        check.vehicle().orElse("No such car in stock")
            + check.status().map(status -> ", " + status.words()).orElse("")
            + check.price().map(price -> ", " + Wording.money(price, store)).orElse("");
    String others =
        check.alternatives().stream()
            .map(StockCheck.Alternative::vehicle)
            .collect(Collectors.joining("; "));
    return unit
        + " (checked "
        + Wording.moment(check.checkedAt(), clock.instant(), store)
        + ")"
        + (others.isEmpty() ? "" : ". Closest: " + others);
  }

  private String transcript(Lead lead, Store store) {
    return conversation.of(lead.id()).stream()
        .map(
            message ->
                "%s, %s: %s"
                    .formatted(
                        message.author(),
                        Wording.moment(message.at(), clock.instant(), store),
                        message.text()))
        .collect(Collectors.joining("\n\n"));
  }
}
