package io.forecourt.handoff;

import io.forecourt.assignment.Assignments;
import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a lead is spoken of, wherever a person reads of it. */
@Component
public class LeadText {

  private static final long MINUTES_OF_HOURS = 120;

  private final People people;
  private final Assignments assignments;

  LeadText(People people, Assignments assignments) {
    this.people = people;
    this.assignments = assignments;
  }

  public static String name(Customer customer) {
    return customer.fullName().isEmpty() ? "No name given" : customer.fullName();
  }

  /** Who owns it, and why. */
  public String owner(Lead lead) {
    String name = lead.owner().map(this::person).orElse("Nobody");
    return assignments.latestReason(lead.id()).map(why -> name + " (" + why + ")").orElse(name);
  }

  /** Who else could take it, a semicolon between them: the user name, a blank, and who it is. */
  public String colleagues(Lead lead) {
    return people.findByStore(lead.store()).stream()
        .filter(person -> lead.owner().filter(person.id()::equals).isEmpty())
        .map(person -> person.id() + " " + person.fullName())
        .collect(Collectors.joining("; "));
  }

  /** A colleague's name; whoever is none keeps the id. */
  public String person(String id) {
    return people.find(id).map(StorePerson::fullName).orElse(id);
  }

  public static String car(Facts known, Optional<StockCheck> check) {
    return check
        .flatMap(StockCheck::vehicle)
        .or(() -> known.namedVehicle().map(Facts.Vehicle::spoken))
        .orElse("No car named yet");
  }

  /** What the stock said of the car, and how long ago. */
  public static String proof(Optional<StockCheck> check, Instant now) {
    return check
        .filter(found -> found.answer() != StockCheck.StockStatus.NOT_NAMED)
        .map(
            found ->
                "%s, checked %s ago"
                    .formatted(
                        found.status().map(status -> status.words()).orElse("not in stock"),
                        spoken(Duration.between(found.checkedAt(), now))))
        .orElse("nothing to check");
  }

  /** "35 min" or "5 h". */
  public static String spoken(Duration time) {
    long minutes = time.toMinutes();
    return minutes < MINUTES_OF_HOURS ? minutes + " min" : time.toHours() + " h";
  }
}
