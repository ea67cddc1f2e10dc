package io.forecourt.handoff;

import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.Prospect;
import io.forecourt.qualification.talk.Assistant;
import io.forecourt.qualification.talk.SpokenFacts;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts a lead on the desk of whoever works it. */
@Component
class Desks {

  private static final Duration NEAR = Duration.ofMinutes(10);
  private static final long MINUTES_OF_HOURS = 120;
  private static final Map<String, String> LABELS =
      Map.of(
          "vehicle", "Car",
          "budget", "Payment",
          "tradeIn", "Trade-in",
          "timeline", "When",
          "financing", "How they pay",
          "contact", "Best contact");
  private static final List<String> ORDER =
      List.of("vehicle", "budget", "tradeIn", "timeline", "financing", "contact");

  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final HandoffRecords records;
  private final StockChecks stock;
  private final Conversation conversation;
  private final ScoreReasons reasons;
  private final Assignments assignments;
  private final Assistant assistant;
  private final Gate gate;
  private final Stores stores;
  private final People people;
  private final Clock clock;

  Desks(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      HandoffRecords records,
      StockChecks stock,
      Conversation conversation,
      ScoreReasons reasons,
      Assignments assignments,
      Assistant assistant,
      Gate gate,
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
    this.assistant = assistant;
    this.gate = gate;
    this.stores = stores;
    this.people = people;
    this.clock = clock;
  }

  Desk of(Lead lead) {
    Store store = stores.get(lead.store());
    Instant now = clock.instant();
    Customer customer = customers.get(lead.customerId());
    Facts known = facts.of(lead.id());
    Map<String, FactSource> sources = facts.sources(lead.id());
    Optional<StockCheck> check = stock.of(lead.id());
    Brief brief = new Brief(known, sources, check, store);
    return new Desk(
        customer.fullName().isEmpty() ? "No name given" : customer.fullName(),
        customer.phones().stream().map(Customer.Phone::e164).toList(),
        customer.emails(),
        brief.settled(),
        brief.doNotAsk(),
        lead.nextAction().map(next -> next(next, store, now)).orElse(null),
        ORDER.stream().map(name -> fact(name, known, sources.get(name), store)).toList(),
        car(known, check, now),
        why(lead),
        owner(lead),
        records.find(lead.id()).flatMap(HandoffRecord::inCrmAt).isPresent()
            ? "In the CRM"
            : "Not yet in the CRM",
        assistant(lead, store, now),
        mayWrite(lead, store, now),
        assignments.newsOf(lead.id()),
        earlier(lead, store, now),
        conversation.of(lead.id()).stream().map(message -> line(message, store, now)).toList());
  }

  private static Desk.Next next(Lead.NextAction next, Store store, Instant now) {
    boolean overdue = now.isAfter(next.dueAt());
    Duration left =
        overdue
            ? store.hours().between(next.dueAt(), now)
            : store.hours().between(now, next.dueAt());
    boolean near = left.compareTo(NEAR) <= 0 && store.hours().isOpen(now);
    String state = overdue ? "RED" : near ? "AMBER" : "GREEN";
    return new Desk.Next(
        next.text(),
        next.dueAt(),
        Wording.moment(next.dueAt(), now, store),
        state,
        spoken(left) + (overdue ? " overdue" : " of open time left"));
  }

  /** Of open time. */
  private static String spoken(Duration time) {
    long minutes = time.toMinutes();
    return minutes < MINUTES_OF_HOURS ? minutes + " min" : time.toHours() + " h";
  }

  private Desk.Fact fact(String name, Facts known, FactSource source, Store store) {
    Optional<String> value =
        known.settled().containsKey(name) ? SpokenFacts.of(name, known, store) : Optional.empty();
    if (value.isEmpty() || source == null) {
      return new Desk.Fact(
          name, LABELS.get(name), value.orElse("open"), value.isEmpty() ? "OPEN" : "SETTLED", null);
    }
    String who =
        source.origin().equals(LeadFacts.BUYER)
            ? "the buyer"
            : people.find(source.origin()).map(StorePerson::fullName).orElse(source.origin());
    return new Desk.Fact(
        name,
        LABELS.get(name),
        value.get(),
        source.sure() ? "SETTLED" : "HALF_SURE",
        source.words() == null ? who : "%s: \"%s\"".formatted(who, source.words()));
  }

  private static Desk.Car car(Facts known, Optional<StockCheck> check, Instant now) {
    String text =
        check
            .flatMap(StockCheck::vehicle)
            .or(() -> known.namedVehicle().map(Facts.Vehicle::spoken))
            .orElse("No car named yet");
    String proof =
        check
            .filter(found -> found.answer() != StockCheck.Answer.NOT_NAMED)
            .map(
                found ->
                    "%s, checked %d min ago"
                        .formatted(
                            found.status().map(status -> status.words()).orElse("not in stock"),
                            Duration.between(found.checkedAt(), now).toMinutes()))
            .orElse("nothing to check");
    return new Desk.Car(text, proof);
  }

  private Desk.Why why(Lead lead) {
    return new Desk.Why(
        "%s, %d of 100, grade %s"
            .formatted(
                lead.band().map(Enum::name).orElse("-"),
                lead.score().orElse(0),
                lead.grade().orElse("-")),
        reasons.of(lead.id()).stream()
            .map(reason -> "%+d %s".formatted(reason.points(), reason.text()))
            .toList());
  }

  private String owner(Lead lead) {
    String name = lead.owner().flatMap(people::find).map(StorePerson::fullName).orElse("Nobody");
    return assignments.latestReason(lead.id()).map(why -> name + " (" + why + ")").orElse(name);
  }

  private Desk.Assistant assistant(Lead lead, Store store, Instant now) {
    return assistant
        .pausedUntil(lead.id())
        .map(
            until ->
                new Desk.Assistant(
                    true,
                    "The assistant keeps quiet until " + Wording.moment(until, now, store) + "."))
        .orElseGet(
            () ->
                new Desk.Assistant(
                    false, "The assistant answers until you write or tell it to keep quiet."));
  }

  private Desk.MayWrite mayWrite(Lead lead, Store store, Instant now) {
    Prospect prospect = gate.wouldWrite(lead.id());
    return new Desk.MayWrite(
        prospect.verdict().outcome().name(),
        prospect.channel().map(Enum::name).orElse(null),
        prospect.verdict().why(),
        prospect.verdict().until().map(until -> Wording.moment(until, now, store)).orElse(null));
  }

  private List<Desk.Earlier> earlier(Lead lead, Store store, Instant now) {
    return leads.earlierOf(lead).stream()
        .map(
            other ->
                new Desk.Earlier(
                    Wording.moment(other.receivedAt(), now, store),
                    "%s, %s"
                        .formatted(other.source(), other.status().name().toLowerCase(Locale.ROOT))))
        .toList();
  }

  private static Desk.Line line(Message message, Store store, Instant now) {
    return new Desk.Line(
        message.at(),
        Wording.moment(message.at(), now, store),
        message.author().name(),
        message.channel().name(),
        message.text());
  }
}
