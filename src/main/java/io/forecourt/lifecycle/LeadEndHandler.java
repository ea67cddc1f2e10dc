package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.LEAD_RESULT;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.NoticeKind;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Handler of what ends a lead from outside: a sale or an opt-out. */
@Component
class LeadEndHandler {

  /** How long a process has to receive an opt-out before code ends it. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final LeadProcesses processes;
  private final Assignments assignments;
  private final OptOutEnforcement enforcement;
  private final Clock clock;

  LeadEndHandler(
      LeadProcesses processes,
      Assignments assignments,
      OptOutEnforcement enforcement,
      Clock clock) {
    this.processes = processes;
    this.assignments = assignments;
    this.enforcement = enforcement;
    this.clock = clock;
  }

  /** Returns false while the process of the lead cannot receive the message yet. */
  boolean endAsSold(Lead lead) {
    return end(lead, Status.SOLD);
  }

  /**
   * Ends an opted-out lead. A rep continues an appointment or deal in progress by hand; the gate
   * stops all messages anyway. A process that does not receive the message is ended by code.
   *
   * @param since when the buyer opted out
   * @return false while the process of the lead cannot receive the message yet
   */
  boolean optOut(Lead lead, Instant since) {
    if (lead.isOpen() && (lead.stage() == Stage.APPOINTMENT || lead.stage() == Stage.DEAL)) {
      assignments.notifyOwner(
          lead,
          NoticeKind.OPT_OUT,
          "Opted out: no more automated messages. Continue in person, only if the buyer asks.");
      return true;
    }
    if (end(lead, Status.OPTED_OUT)) {
      return true;
    }
    if (since.plus(PATIENCE).isAfter(clock.instant())) {
      return false;
    }
    enforcement.end(lead);
    return true;
  }

  private boolean end(Lead lead, Status status) {
    int correlated =
        processes.correlate(lead.id(), MessageNames.ENDED, LEAD_RESULT.to(status.name()));
    return correlated > 0 || (!processes.isRunning(lead.id()) && !lead.isOpen());
  }
}
