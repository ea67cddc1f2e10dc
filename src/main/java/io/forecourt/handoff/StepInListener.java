package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.STEP_IN_DECISION;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** A manager leaves an overdue lead where it is or gives it to somebody else. */
@Component(Delegates.STEP_IN)
class StepInListener implements TaskListener {

  private final Leads leads;
  private final Ownership ownership;
  private final Assignments assignments;

  StepInListener(Leads leads, Ownership ownership, Assignments assignments) {
    this.leads = leads;
    this.ownership = ownership;
    this.assignments = assignments;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String manager = String.valueOf(task.getAssignee());
    Optional<String> newOwner = Answers.NEW_OWNER.takeFrom(task).filter(id -> !id.isBlank());
    Answers.NOTE
        .takeFrom(task)
        .ifPresent(note -> assignments.tell(lead, "MANAGER", manager + ": " + note));
    switch (STEP_IN_DECISION.in(task).orElse("")) {
      case "KEEP" -> {
        ownership.keep(lead);
        assignments.tell(lead, "MANAGER", manager + " leaves it with you.");
      }
      case "REASSIGN" -> reassign(task, lead, newOwner, manager);
      default -> throw new BadUserRequestException("stepInDecision is either KEEP or REASSIGN.");
    }
  }

  private void reassign(DelegateTask decision, Lead lead, Optional<String> to, String manager) {
    String person =
        to.orElseThrow(() -> new BadUserRequestException("Who takes over? Choose a colleague."));
    ownership.hand(lead, person, "The lead was overdue.", manager);
    // Every later task of this instance reads it.
    OWNER.set(decision, person);
  }
}
