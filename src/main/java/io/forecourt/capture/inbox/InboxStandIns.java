package io.forecourt.capture.inbox;

import io.forecourt.access.Roles;
import io.forecourt.process.StandaloneTasks;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * People who look after a buyer while the application cannot: their task needs no diagram, decision
 * or form, any of which may be what is wrong.
 */
@Component
class InboxStandIns {

  private final Inbox inbox;
  private final StandaloneTasks tasks;

  InboxStandIns(Inbox inbox, StandaloneTasks tasks) {
    this.inbox = inbox;
    this.tasks = tasks;
  }

  /**
   * Calls a person for one entry that failed more than once.
   *
   * @return whether there was one
   */
  @Transactional
  public boolean call() {
    Optional<InboxEntry> entry = inbox.claimUnattended();
    entry.ifPresent(this::call);
    return entry.isPresent();
  }

  private void call(InboxEntry entry) {
    String taskId =
        tasks.create(
            entry.store(),
            Roles.MANAGER,
            entry.leadId(),
            "Answer this buyer yourself: could not be processed",
            ("%s could not be processed: %s. What arrived is stored. It goes on by itself, and this"
                    + " task goes away, once the cause is mended.")
                .formatted(entry.what(), entry.problem().orElse("unknown cause")));
    inbox.attend(entry, taskId);
  }

  /** What could not be processed went on by itself. */
  void release(InboxEntry entry) {
    entry.taskId().ifPresent(tasks::remove);
  }
}
