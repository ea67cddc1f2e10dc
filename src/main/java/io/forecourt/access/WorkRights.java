package io.forecourt.access;

import io.forecourt.lead.Lead;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import io.forecourt.process.ActiveWork;
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
public class WorkRights {

  private final OwnLeads ownLeads;
  private final ActiveWork work;
  private final People people;

  WorkRights(OwnLeads ownLeads, ActiveWork work, People people) {
    this.ownLeads = ownLeads;
    this.work = work;
    this.people = people;
  }

  /**
   * @throws NotFound where it is another store's
   * @throws NotAllowed where it is a colleague's
   */
  public Lead toWork(Person person, UUID id) {
    Lead lead = ownLeads.get(person, id);
    refusal(person, lead)
        .ifPresent(
            why -> {
              throw new NotAllowed(why);
            });
    return lead;
  }

  /** Why somebody may only look at it. */
  public Optional<String> refusal(Person person, Lead lead) {
    boolean free =
        person.groups().contains(Roles.MANAGER)
            || lead.owner().isEmpty()
            || lead.owner().get().equals(person.id())
            || work.isAssignable(lead.id(), person.id(), Roles.REP);
    return lead.owner()
        .filter(owner -> !free)
        .map(owner -> people.find(owner).map(StorePerson::fullName).orElse(owner))
        .map("%s works this lead. Ask for it, or ask a manager."::formatted);
  }
}
