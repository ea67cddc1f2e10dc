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
 * Who may do something with a lead: everybody of the store sees it; its owner works it, whoever has
 * a task of it, the team where nobody has, and managers.
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
   * @throws NotFound where it is another store's
   * @throws NotAllowed where it is a colleague's
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

  /** Why somebody may only look at it. */
  public Optional<String> refusal(CurrentUser currentUser, Lead lead) {
    boolean free =
        currentUser.groups().contains(Roles.MANAGER)
            || lead.owner().isEmpty()
            || lead.owner().get().equals(currentUser.id())
            || tasks.isAssignable(lead.id(), currentUser.id(), Roles.REP);
    return lead.owner()
        .filter(owner -> !free)
        .map(owner -> people.find(owner).map(StorePerson::fullName).orElse(owner))
        .map("%s works this lead. Ask for it, or ask a manager."::formatted);
  }
}
