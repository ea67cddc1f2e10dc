package io.forecourt.assignment;

import static java.util.stream.Collectors.toSet;

import io.forecourt.access.Roles;
import io.forecourt.alert.Alert;
import io.forecourt.alert.Alerts;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.platform.InvalidInput;
import io.forecourt.process.TaskReassignment;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reassigns a lead: ledger, tasks, notice and alert together. */
@Component
public class LeadReassignment {

  private final Leads leads;
  private final People people;
  private final Assignments assignments;
  private final TaskReassignment tasks;
  private final Alerts alerts;

  LeadReassignment(
      Leads leads, People people, Assignments assignments, TaskReassignment tasks, Alerts alerts) {
    this.leads = leads;
    this.people = people;
    this.assignments = assignments;
    this.tasks = tasks;
    this.alerts = alerts;
  }

  /**
   * @param to user id of a colleague at the same store
   * @param reason the colleague's first question
   * @throws InvalidInput if the colleague does not exist
   */
  @Transactional
  void reassign(Lead lead, String to, String reason, String by) {
    String person =
        people.findByStore(lead.store()).stream()
            .filter(each -> each.id().equals(to))
            .findFirst()
            .orElseThrow(() -> new InvalidInput("Who takes over? Choose a colleague."))
            .id();
    assignments.assign(lead.id(), Optional.of(person), reason, by);
    Lead handed = leads.get(lead.id());
    assignments.notifyOwner(
        handed,
        NoticeKind.REASSIGNED,
        "%s reassigned this lead to you: %s".formatted(nameOf(by), reason));
    // The person who reassigns the lead may have claimed its task from the team.
    Set<String> from = Stream.concat(lead.owner().stream(), Stream.of(by)).collect(toSet());
    tasks.reassign(lead.id(), from, person, Roles.REP);
    tellOwner(handed);
  }

  /** Leaves a lead to the colleague who made the call that was open to the team. */
  public void claim(Lead lead, String person) {
    if (lead.owner().filter(person::equals).isPresent()) {
      return;
    }
    assignments.assign(
        lead.id(), Optional.of(person), "Made the call that was open to the team.", person);
    assignments.notifyOwner(
        lead, NoticeKind.REASSIGNED, nameOf(person) + " made your call and keeps this lead.");
    tasks.reassign(lead.id(), lead.owner().stream().collect(toSet()), person, Roles.REP);
  }

  /** Returns the full name of a person, or the id of one who no longer works here. */
  String nameOf(String person) {
    return people.find(person).map(StorePerson::fullName).orElse(person);
  }

  /** Assigns the open tasks of a lead to its owner again. */
  void keepOwner(Lead lead) {
    lead.owner().ifPresent(owner -> tasks.reassign(lead.id(), Set.of(owner), owner, Roles.REP));
  }

  /** Alerts the owner, once for each assignment. */
  public void tellOwner(Lead lead) {
    lead.owner()
        .ifPresent(
            owner ->
                alerts.raise(
                    new Alert(
                        lead,
                        owner,
                        Alert.Kind.ASSIGNED,
                        assignments.findLatest(lead.id()),
                        "A %s lead is yours."
                            .formatted(
                                lead.band()
                                    .map(band -> band.name().toLowerCase(Locale.ROOT))
                                    .orElse("new")))));
  }
}
