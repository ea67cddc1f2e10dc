package io.forecourt.handoff;

import io.forecourt.access.Person;
import io.forecourt.access.WorkRights;
import io.forecourt.appointment.Visits;
import io.forecourt.inventory.StockCheck;
import io.forecourt.inventory.StockChecks;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.Prospect;
import io.forecourt.qualification.talk.Assistant;
import io.forecourt.scoring.ScoreReasons;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import io.forecourt.store.Wording;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts a lead on the desk of whoever works it. */
@Component
class Desks {

  private static final Duration NEAR = Duration.ofMinutes(10);
  private final Leads leads;
  private final Customers customers;
  private final LeadFacts facts;
  private final HandoffRecords records;
  private final StockChecks stock;
  private final DeskFacts deskFacts;
  private final DeskThread thread;
  private final DeskCars cars;
  private final Visits visits;
  private final ScoreReasons reasons;
  private final Assignments assignments;
  private final Assistant assistant;
  private final Gate gate;
  private final Stores stores;
  private final People people;
  private final LeadWords words;
  private final WorkRights rights;
  private final Clock clock;

  Desks(
      Leads leads,
      Customers customers,
      LeadFacts facts,
      HandoffRecords records,
      StockChecks stock,
      DeskFacts deskFacts,
      DeskThread thread,
      DeskCars cars,
      Visits visits,
      ScoreReasons reasons,
      Assignments assignments,
      Assistant assistant,
      Gate gate,
      Stores stores,
      People people,
      LeadWords words,
      WorkRights rights,
      Clock clock) {
    this.leads = leads;
    this.customers = customers;
    this.facts = facts;
    this.records = records;
    this.stock = stock;
    this.deskFacts = deskFacts;
    this.thread = thread;
    this.cars = cars;
    this.visits = visits;
    this.reasons = reasons;
    this.assignments = assignments;
    this.assistant = assistant;
    this.gate = gate;
    this.stores = stores;
    this.people = people;
    this.words = words;
    this.rights = rights;
    this.clock = clock;
  }

  Desk of(Lead lead, Person person) {
    Store store = stores.get(lead.store());
    Instant now = clock.instant();
    Customer customer = customers.get(lead.customerId());
    Facts known = facts.of(lead.id());
    Map<Fact, FactSource> sources = facts.sources(lead.id());
    Optional<StockCheck> check = stock.of(lead.id());
    Brief brief = new Brief(known, sources, check, store);
    return new Desk(
        rights.refusal(person, lead).orElse(null),
        LeadWords.name(customer),
        customer.phones().stream().map(Customer.Phone::e164).toList(),
        customer.emails(),
        brief.settled(),
        brief.doNotAsk(),
        lead.nextAction().map(next -> next(next, store, now)).orElse(null),
        deskFacts.of(known, sources, store),
        cars.wanted(lead, known, check, now),
        cars.own(lead, known, store),
        why(lead),
        words.owner(lead),
        colleagues(lead, store, now),
        store.zone().getDisplayName(TextStyle.FULL, Locale.US),
        records.find(lead.id()).flatMap(HandoffRecord::inCrmAt).isPresent()
            ? "In the CRM"
            : "Not yet in the CRM",
        assistant(lead, store, now),
        mayWrite(lead, store, now),
        assignments.newsOf(lead.id()),
        earlier(lead, store, now),
        thread.of(lead, store, now));
  }

  private List<Desk.Colleague> colleagues(Lead lead, Store store, Instant now) {
    Set<String> in =
        people.inOn(store.id(), now.atZone(store.zone()).toLocalDate()).stream()
            .map(StorePerson::id)
            .collect(Collectors.toSet());
    return people.of(store.id()).stream()
        .filter(person -> lead.owner().filter(person.id()::equals).isEmpty())
        .map(
            person ->
                new Desk.Colleague(
                    person.id(), person.fullName(), person.role().name(), in.contains(person.id())))
        .toList();
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
        LeadWords.spoken(left) + (overdue ? " overdue" : " of open time left"));
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

  /** Visits of this lead, and leads before it. */
  private List<Desk.Earlier> earlier(Lead lead, Store store, Instant now) {
    Stream<Desk.Earlier> before =
        visits.of(lead.id()).stream()
            .map(
                visit ->
                    new Desk.Earlier(
                        Wording.moment(visit.plannedFor(), now, store),
                        "Visit, "
                            + visit
                                .outcome()
                                .map(outcome -> outcome.toLowerCase(Locale.ROOT).replace('_', ' '))
                                .orElse(visit.confirmed() ? "confirmed" : "agreed")));
    Stream<Desk.Earlier> others =
        leads.earlierOf(lead).stream()
            .map(
                other ->
                    new Desk.Earlier(
                        Wording.moment(other.receivedAt(), now, store),
                        "%s, %s"
                            .formatted(
                                other.source(), other.status().name().toLowerCase(Locale.ROOT))));
    return Stream.concat(before, others).toList();
  }
}
