package io.forecourt.handoff;

import static io.forecourt.process.Variables.BUYER_WAITS;
import static io.forecourt.process.Variables.CALLBACK;

import io.forecourt.conversation.Assistant;
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
  private final Assistant assistant;

  TaskFlags(
      OpenTasks openTasks,
      MessageThread messageThread,
      CallAttempts callAttempts,
      Assistant assistant) {
    this.openTasks = openTasks;
    this.messageThread = messageThread;
    this.callAttempts = callAttempts;
    this.assistant = assistant;
  }

  /** Updates the flags of a lead's open tasks. */
  public void follow(Lead lead) {
    openTasks.setFlag(lead.id(), BUYER_WAITS, waits(lead));
    openTasks.flagDueAt(lead.id(), CALLBACK, assistant.callbackAt(lead.id()));
  }

  /** Sets the flags of a new task. */
  void of(DelegateTask task, Lead lead) {
    task.setVariableLocal(BUYER_WAITS.name(), waits(lead));
    task.setVariableLocal(
        CALLBACK.name(), isAt(task.getDueDate(), assistant.callbackAt(lead.id())));
  }

  private boolean waits(Lead lead) {
    Optional<Instant> since = messageThread.buyerWaitsSince(lead.customerId());
    return since
        .filter(wrote -> callAttempts.lastAnswered(lead.id()).filter(wrote::isBefore).isEmpty())
        .isPresent();
  }

  private static boolean isAt(Date due, Optional<Instant> callback) {
    return due != null && callback.filter(due.toInstant()::equals).isPresent();
  }
}
