package io.forecourt.access;

import io.forecourt.lead.Lead;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import io.forecourt.process.TaskReassignment;
import io.forecourt.store.People;
import io.forecourt.store.StorePerson;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Permissions on a lead: everyone at the store may view it; its owner, the assignee of one of its
 * tasks, managers, and the team while its task is unassigned may work it.
 */
@Component
public class WorkPermissions {

  private final LeadAccess leadAccess;
  private final TaskReassignment tasks;
  private final People people;

  WorkPermissions(LeadAccess leadAccess, TaskReassignment tasks, People people) {
    this.leadAccess = leadAccess;
    this.tasks = tasks;
    this.people = people;
  }

  /**
   * @throws NotFound if it belongs to another store
   * @throws NotAllowed if a colleague works it
   */
  public Lead require(CurrentUser currentUser, UUID id) {
    Lead lead = leadAccess.require(currentUser, id);
    refusal(currentUser, lead)
        .ifPresent(
            why -> {
              throw new NotAllowed(why);
            });
    return lead;
  }

  /** Returns why the user may only view the lead; empty if the user may work it. */
  public Optional<String> refusal(CurrentUser currentUser, Lead lead) {
    boolean free =
        currentUser.groups().contains(Roles.MANAGER)
            || lead.owner().isEmpty()
            || lead.owner().get().equals(currentUser.id())
            || tasks.isAssignable(lead.id(), currentUser.id(), Roles.REP);
    return lead.owner()
        .filter(owner -> !free)
        .map(owner -> people.find(owner).map(StorePerson::fullName).orElse(owner))
        .map("%s works this lead. Ask them or a manager to reassign it."::formatted);
  }
}
