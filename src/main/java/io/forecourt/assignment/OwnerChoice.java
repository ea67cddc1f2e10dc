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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Chooses the owner of a lead: the rep who knows the customer, or else the person with the fewest
 * open leads in the role that the decision {@code lead-routing} names. Never a person who is away.
 */
@Component
public class OwnerChoice {

  /** Assumed until a buyer writes in another one. */
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
   * @param person empty only if the store has no people at all
   * @param reason for the ledger
   */
  public record Choice(Optional<String> person, String reason) {}

  public Choice choose(Lead lead) {
    String language = customers.get(lead.customerId()).language().orElse(COMMON_LANGUAGE);
    Store store = stores.get(lead.store());
    Candidates candidates = findCandidates(store);
    Optional<StorePerson> known =
        customerLeads.findLastOwner(lead.customerId()).flatMap(candidates::find);
    Map<String, Object> rule = rule(lead, language, known.isPresent());
    String why = (String) rule.get("reason");
    if (known.isPresent() && Boolean.TRUE.equals(rule.get("keepKnown"))) {
      return new Choice(Optional.of(known.get().id()), why);
    }
    return candidates
        .leastBusy(
            person -> person.role().name().equals(rule.get("role")) && person.speaks(language))
        .map(person -> choice(person, why, candidates))
        .or(
            () ->
                candidates
                    .leastBusy(OwnerChoice::isSeller)
                    .map(
                        person ->
                            choice(
                                person, "No one in the requested role is available", candidates)))
        .orElseGet(() -> fallback(store, candidates));
  }

  private Candidates findCandidates(Store store) {
    // At night the question is who will be in when the store opens.
    LocalDate day = store.hours().openAtOrAfter(clock.instant()).atZone(store.zone()).toLocalDate();
    return new Candidates(people.isInOn(store.id(), day), openLeads.countByOwner(store.id()));
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

  private static Choice choice(StorePerson person, String why, Candidates candidates) {
    return new Choice(
        Optional.of(person.id()),
        "%s; %s is in and has %d open leads, the fewest."
            .formatted(why, person.firstName(), candidates.openLeadsOf(person)));
  }

  /** Chooses the default owner, or anyone present if the default owner is away too. */
  private static Choice fallback(Store store, Candidates candidates) {
    Optional<String> standIn =
        store
            .defaultOwner()
            .filter(id -> candidates.find(id).isPresent())
            .or(() -> candidates.present().stream().map(StorePerson::id).findFirst())
            .or(store::defaultOwner);
    return new Choice(
        standIn, "Everyone is away or at capacity; assigned to the store's default owner.");
  }
}
