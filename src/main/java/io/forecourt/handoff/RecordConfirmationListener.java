package io.forecourt.handoff;

import static io.forecourt.process.Variables.CONFIRM_OUTCOME;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;
import static io.forecourt.process.Variables.WORK_RESULT;

import io.forecourt.appointment.Visits;
import io.forecourt.insight.Deadlines;
import io.forecourt.insight.SlaPolicyRow;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What the buyer says to an appointment the day before. */
@Component(Delegates.RECORD_CONFIRMATION)
class RecordConfirmationListener implements TaskListener {

  private final Leads leads;
  private final Visits visits;
  private final DeadlineChange change;
  private final Deadlines deadlines;
  private final Assignments assignments;
  private final Stores stores;
  private final Clock clock;

  RecordConfirmationListener(
      Leads leads,
      Visits visits,
      DeadlineChange change,
      Deadlines deadlines,
      Assignments assignments,
      Stores stores,
      Clock clock) {
    this.leads = leads;
    this.visits = visits;
    this.change = change;
    this.deadlines = deadlines;
    this.assignments = assignments;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    Answers.NOTE
        .takeFrom(task)
        .filter(note -> !note.isBlank())
        .ifPresent(note -> assignments.tell(lead, "NOTE", person + ": " + note));
    switch (CONFIRM_OUTCOME.in(task).orElse("")) {
      case "CONFIRMED" -> visits.confirm(lead.id());
      case "MOVED" -> move(lead, task, person);
      case "CALLED_OFF" -> {
        visits.record(lead.id(), "CALLED_OFF", person);
        WORK_RESULT.set(task, "NEXT_STEP");
        NEXT_STEP_DUE.set(
            task,
            EngineClock.date(deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due()));
      }
      case "NOT_REACHED" -> {
        // The visit stands, and the reminder still goes out.
      }
      default ->
          throw new BadUserRequestException(
              "Does the time still suit? confirmOutcome is CONFIRMED, MOVED, CALLED_OFF or"
                  + " NOT_REACHED.");
    }
    Answers.NEXT_STEP_AT.takeFrom(task);
  }

  private void move(Lead lead, DelegateTask task, String person) {
    Instant to =
        Answers.NEXT_STEP_AT
            .takeFrom(task)
            .map(text -> Said.moment(text, stores.get(lead.store()).zone()))
            .filter(clock.instant()::isBefore)
            .orElseThrow(
                () ->
                    new BadUserRequestException(
                        "When does the buyer come instead? Give a later time."));
    visits.record(lead.id(), "MOVED", person);
    visits.plan(lead.id(), to);
    visits.confirm(lead.id());
    change.move(lead, to, person, "The buyer comes then.");
  }
}
