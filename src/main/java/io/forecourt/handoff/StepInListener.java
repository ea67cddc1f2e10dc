package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.STEP_IN_DECISION;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.store.People;
import java.util.Optional;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** A manager leaves an overdue lead where it is or gives it to somebody else. */
@Component(Delegates.STEP_IN)
class StepInListener implements TaskListener {

  private final Leads leads;
  private final People people;
  private final Assignments assignments;

  StepInListener(Leads leads, People people, Assignments assignments) {
    this.leads = leads;
    this.people = people;
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
        lead.owner().ifPresent(owner -> give(task, lead, owner));
        assignments.tell(lead, "MANAGER", manager + " leaves it with you.");
      }
      case "REASSIGN" -> reassign(task, lead, newOwner, manager);
      default -> throw new BadUserRequestException("stepInDecision is either KEEP or REASSIGN.");
    }
  }

  private void reassign(DelegateTask decision, Lead lead, Optional<String> to, String manager) {
    String person =
        to.flatMap(people::find)
            .filter(found -> found.store().equals(lead.store()))
            .orElseThrow(() -> new BadUserRequestException("Who takes over? Choose a colleague."))
            .id();
    assignments.assign(lead.id(), Optional.of(person), "The lead was overdue.", manager);
    // Every later task of the lead reads it.
    OWNER.set(decision, person);
    give(decision, lead, person);
  }

  /** The owner's tasks, and those that were opened to the team and that nobody took. */
  private static void give(DelegateTask decision, Lead lead, String person) {
    TaskService tasks = decision.getProcessEngineServices().getTaskService();
    for (Task task :
        tasks.createTaskQuery().processInstanceId(decision.getProcessInstanceId()).list()) {
      boolean free = task.getAssignee() == null && !task.getId().equals(decision.getId());
      if (free || lead.owner().filter(owner -> owner.equals(task.getAssignee())).isPresent()) {
        tasks.setAssignee(task.getId(), person);
      }
    }
  }
}
