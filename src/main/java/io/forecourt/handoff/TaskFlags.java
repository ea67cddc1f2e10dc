package io.forecourt.handoff;

import static io.forecourt.process.Variables.BUYER_WAITS;
import static io.forecourt.process.Variables.CALLBACK;

import io.forecourt.conversation.RequestedTimes;
import io.forecourt.lead.Lead;
import io.forecourt.lead.MessageThread;
import io.forecourt.process.OpenTasks;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the lists of a rep ask of a task: does the buyer wait, is it an agreed call? */
@Component
public class TaskFlags {

  private final OpenTasks openTasks;
  private final MessageThread messageThread;
  private final CallAttempts callAttempts;
  private final RequestedTimes requestedTimes;

  TaskFlags(
      OpenTasks openTasks,
      MessageThread messageThread,
      CallAttempts callAttempts,
      RequestedTimes requestedTimes) {
    this.openTasks = openTasks;
    this.messageThread = messageThread;
    this.callAttempts = callAttempts;
    this.requestedTimes = requestedTimes;
  }

  /** Updates the flags of a lead's open tasks. */
  public void follow(Lead lead) {
    openTasks.setFlag(lead.id(), BUYER_WAITS, waits(lead));
    openTasks.flagDue(lead.id(), CALLBACK, requestedTimes.isAtRequest(lead));
  }

  /** Sets the flags of a new task. */
  void of(DelegateTask task, Lead lead) {
    task.setVariableLocal(BUYER_WAITS.name(), waits(lead));
    Date due = task.getDueDate();
    task.setVariableLocal(
        CALLBACK.name(), due != null && requestedTimes.isAtRequest(lead).test(due.toInstant()));
  }

  private boolean waits(Lead lead) {
    Optional<Instant> since = messageThread.buyerWaitsSince(lead.customerId());
    return since
        .filter(wrote -> callAttempts.lastAnswered(lead.id()).filter(wrote::isBefore).isEmpty())
        .isPresent();
  }
}
