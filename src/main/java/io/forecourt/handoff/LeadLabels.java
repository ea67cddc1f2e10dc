package io.forecourt.handoff;

import io.forecourt.assignment.Assignments;
import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Labels of a lead on forms, screens and in alerts. */
@Component
public class LeadLabels {

  private static final long MINUTES_OF_HOURS = 120;

  private final People people;
  private final Assignments assignments;

  LeadLabels(People people, Assignments assignments) {
    this.people = people;
    this.assignments = assignments;
  }

  public static String customerName(Customer customer) {
    return customer.fullName().isEmpty() ? "No name given" : customer.fullName();
  }

  /** Returns the owner and the reason for the assignment. */
  public String ownerWithReason(Lead lead) {
    String name = lead.owner().map(this::personName).orElse("Unassigned");
    return assignments.latestReason(lead.id()).map(why -> name + " (" + why + ")").orElse(name);
  }

  /**
   * Returns the other people of the store, separated by semicolons: user name, space, full name.
   */
  public String colleagues(Lead lead) {
    return people.findByStore(lead.store()).stream()
        .filter(person -> lead.owner().filter(person.id()::equals).isEmpty())
        .map(person -> person.id() + " " + person.fullName())
        .collect(Collectors.joining("; "));
  }

  /** Returns the full name of a person, or the id if the person is unknown. */
  public String personName(String id) {
    return people.find(id).map(StorePerson::fullName).orElse(id);
  }

  public static String vehicle(Facts known, Optional<StockCheck> check) {
    return check
        .flatMap(StockCheck::vehicle)
        .or(() -> known.namedVehicle().map(WantedVehicle::spoken))
        .orElse("No vehicle named yet");
  }

  /** Returns the result of the last stock check and its age. */
  public static String stockStatus(Optional<StockCheck> check, Instant now) {
    return check
        .filter(found -> found.answer() != StockCheck.StockStatus.NOT_NAMED)
        .map(
            found ->
                "%s, checked %s ago"
                    .formatted(
                        found.status().map(status -> status.words()).orElse("not in stock"),
                        duration(Duration.between(found.checkedAt(), now))))
        .orElse("no vehicle to check");
  }

  /** "35 min" or "5 h". */
  public static String duration(Duration time) {
    long minutes = time.toMinutes();
    return minutes < MINUTES_OF_HOURS ? minutes + " min" : time.toHours() + " h";
  }
}
