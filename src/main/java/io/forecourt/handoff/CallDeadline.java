package io.forecourt.handoff;

import static io.forecourt.process.Variables.FIRST_CONTACT_DUE;
import static io.forecourt.process.Variables.FIRST_CONTACT_ESCALATION;
import static io.forecourt.process.Variables.FIRST_CONTACT_REMINDER;

import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadline;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The three moments that the timers of a call read. */
final class CallDeadline {

  static void set(VariableScope scope, Deadline deadline) {
    FIRST_CONTACT_DUE.set(scope, EngineClock.date(deadline.due()));
    FIRST_CONTACT_REMINDER.set(scope, EngineClock.date(deadline.reminder()));
    FIRST_CONTACT_ESCALATION.set(scope, EngineClock.date(deadline.escalation()));
  }

  private CallDeadline() {}
}
