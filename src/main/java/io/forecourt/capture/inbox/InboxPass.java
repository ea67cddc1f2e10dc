package io.forecourt.capture.inbox;

import io.forecourt.platform.WorkQueue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over the inbox, each entry in a transaction of its own. */
final class InboxPass extends WorkQueue<InboxEntry> {

  private static final Logger LOG = LoggerFactory.getLogger(InboxPass.class);

  private final Dependencies dependencies;
  private final WordsOnce words;
  private final Supplier<Optional<InboxEntry>> claim;
  private final Map<Long, List<String>> signals = new HashMap<>();

  InboxPass(Dependencies dependencies, WordsOnce words, Supplier<Optional<InboxEntry>> claim) {
    super(dependencies.transaction(), Guarantee.AT_LEAST_ONCE);
    this.dependencies = dependencies;
    this.words = words;
    this.claim = claim;
  }

  record Dependencies(
      Inbox inbox,
      InboxHandlers handlers,
      InboxStandIns standIns,
      TransactionTemplate transaction) {}

  /** Processes until nothing is left to claim. */
  void run() {
    while (processNext()) {
      // The next one.
    }
  }

  /** What was read, by entry. */
  Map<Long, List<String>> signals() {
    return signals;
  }

  @Override
  protected Optional<InboxEntry> claim() {
    return claim.get();
  }

  @Override
  protected Runnable process(InboxEntry entry) {
    InboxHandler.Result<?> result = dependencies.handlers().handle(entry, words);
    if (result.next().isPresent()) {
      dependencies.inbox().replace(entry, result.next().get());
      return nothing();
    }
    signals.put(entry.id(), result.signals());
    dependencies.inbox().remove(entry);
    dependencies.standIns().release(entry);
    return result.subject().map(this::follow).orElse(nothing());
  }

  private Runnable follow(String subject) {
    return () ->
        new InboxPass(dependencies, words, () -> dependencies.inbox().claimNew(subject)).run();
  }

  @Override
  protected void retryLater(InboxEntry entry, RuntimeException failure) {
    LOG.warn(
        "{} of {} could not be processed and is tried again: {}",
        entry.kind(),
        entry.subject(),
        failure.toString());
    dependencies.inbox().retryLater(entry, Failures.cause(failure));
  }
}
