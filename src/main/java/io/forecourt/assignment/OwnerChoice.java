package io.forecourt.assignment;

import io.forecourt.lead.CustomerLeads;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.OpenLeads;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.store.People;
import io.forecourt.store.Store;
import io.forecourt.store.StorePerson;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Finds the person for a lead: whoever knows the customer, else of the kind that the decision
 * {@code lead-routing} names, whoever has the fewest open leads. Never somebody who is away.
 */
@Component
public class OwnerChoice {

  /** Of a buyer who did not show another one. */
  private static final String COMMON_LANGUAGE = "en";

  private final CustomerLeads customerLeads;
  private final OpenLeads openLeads;
  private final Customers customers;
  private final Stores stores;
  private final People people;
  private final DecisionTables decisions;
  private final Clock clock;

  OwnerChoice(
      CustomerLeads customerLeads,
      OpenLeads openLeads,
      Customers customers,
      Stores stores,
      People people,
      DecisionTables decisions,
      Clock clock) {
    this.customerLeads = customerLeads;
    this.openLeads = openLeads;
    this.customers = customers;
    this.stores = stores;
    this.people = people;
    this.decisions = decisions;
    this.clock = clock;
  }

  /**
   * @param person empty only where the store has nobody at all
   * @param reason for the ledger
   */
  public record Choice(Optional<String> person, String reason) {}

  public Choice choose(Lead lead) {
    String language = customers.get(lead.customerId()).language().orElse(COMMON_LANGUAGE);
    Store store = stores.get(lead.store());
    // At night the question is who will be in when the store opens.
    LocalDate day = store.hours().openAtOrAfter(clock.instant()).atZone(store.zone()).toLocalDate();
    List<StorePerson> in = people.isInOn(store.id(), day);
    Map<String, Integer> load = openLeads.countByOwner(store.id());
    Optional<StorePerson> known =
        customerLeads
            .findLastOwner(lead.customerId())
            .flatMap(id -> in.stream().filter(person -> person.id().equals(id)).findFirst());
    Map<String, Object> rule = rule(lead, language, known.isPresent());
    String why = (String) rule.get("reason");
    if (known.isPresent() && Boolean.TRUE.equals(rule.get("keepKnown"))) {
      return new Choice(Optional.of(known.get().id()), why);
    }
    List<StorePerson> free =
        in.stream()
            .filter(person -> load.getOrDefault(person.id(), 0) < person.maxOpenLeads())
            .toList();
    return fewest(
            free,
            load,
            person -> person.role().name().equals(rule.get("role")) && person.speaks(language))
        .map(person -> choice(person, why, load))
        .or(
            () ->
                fewest(free, load, OwnerChoice::isSeller)
                    .map(person -> choice(person, "Nobody of the wanted kind is free", load)))
        .orElseGet(() -> net(store, in));
  }

  private Map<String, Object> rule(Lead lead, String language, boolean knownIsIn) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", lead.store());
    inputs.put("band", lead.band().map(Enum::name).orElse(null));
    inputs.put("grade", lead.grade().orElse(null));
    inputs.put("channel", lead.channel().name());
    inputs.put("language", language);
    inputs.put("knownOwnerIsIn", knownIsIn);
    return decisions.evaluateSingle(Decisions.LEAD_ROUTING, inputs);
  }

  private static boolean isSeller(StorePerson person) {
    return switch (person.role()) {
      case REP, BDC -> true;
      case MANAGER, OWNER -> false;
    };
  }

  private static Optional<StorePerson> fewest(
      List<StorePerson> from, Map<String, Integer> load, Predicate<StorePerson> wanted) {
    return from.stream()
        .filter(wanted)
        .min(
            Comparator.comparingInt((StorePerson person) -> load.getOrDefault(person.id(), 0))
                .thenComparing(StorePerson::id));
  }

  private static Choice choice(StorePerson person, String why, Map<String, Integer> load) {
    return new Choice(
        Optional.of(person.id()),
        "%s; %s is in and has %d open leads, the fewest."
            .formatted(why, person.firstName(), load.getOrDefault(person.id(), 0)));
  }

  /** The default owner, or anybody who is in when that one is away too. */
  private static Choice net(Store store, List<StorePerson> in) {
    Optional<String> standIn =
        store
            .defaultOwner()
            .filter(id -> in.stream().anyMatch(person -> person.id().equals(id)))
            .or(() -> in.stream().map(StorePerson::id).findFirst())
            .or(store::defaultOwner);
    return new Choice(standIn, "Everybody is away or full; the store's default owner takes it.");
  }
}
