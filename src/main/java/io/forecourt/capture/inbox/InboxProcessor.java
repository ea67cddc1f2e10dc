package io.forecourt.capture.inbox;

import io.forecourt.understanding.MessageReader;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Processes arrivals: for the caller who has just stored one, and for the loop. */
@Component
public class InboxProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(InboxProcessor.class);

  private final Inbox inbox;
  private final InboxPass.Dependencies dependencies;
  private final MessageReader reader;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  InboxProcessor(
      Inbox inbox,
      InboxHandlers handlers,
      InboxStandIns standIns,
      TransactionTemplate transaction,
      MessageReader reader,
      ApplicationEventPublisher events,
      Clock clock) {
    this.inbox = inbox;
    this.dependencies = new InboxPass.Dependencies(inbox, handlers, standIns, transaction);
    this.reader = reader;
    this.events = events;
    this.clock = clock;
  }

  /** Something waits for the loop; published in the transaction that stores it. */
  record Waiting() {}

  /** From when on the loop may process what is stored now: not while its caller may do so. */
  public Instant dueAt() {
    Instant now = clock.instant();
    return inTransaction() ? now : now.plus(Inbox.CALLER_FIRST);
  }

  /**
   * Processes what is new of a subject, in its order; inside a transaction leaves it to the loop.
   * Never fails: what cannot be processed now is tried again later.
   *
   * @return the signals that were read, by entry
   */
  public Map<Long, List<String>> process(String subject) {
    if (inTransaction()) {
      events.publishEvent(new Waiting());
      return Map.of();
    }
    InboxPass pass = pass(() -> inbox.claimNew(subject));
    try {
      pass.run();
    } catch (RuntimeException e) {
      LOG.warn("Arrivals of {} are left to the loop", inbox.storedSubject(subject), e);
    }
    return pass.signals();
  }

  /** As {@link #process}, within the caller's transaction: for rehearsals that are rolled back. */
  public void processWithin(String subject) {
    pass(() -> inbox.claimNew(subject)).run();
  }

  /** Processes one entry that is due; returns whether there was one. */
  boolean processDue() {
    return pass(inbox::claimDue).processNext();
  }

  private InboxPass pass(Supplier<Optional<InboxEntry>> claim) {
    return new InboxPass(dependencies, new WordsOnce(reader), claim);
  }

  private static boolean inTransaction() {
    return TransactionSynchronizationManager.isActualTransactionActive();
  }
}
