package io.forecourt.process;

import java.util.Map;
import java.util.UUID;

/**
 * Does the work of one topic, idempotently: a task may be handed out twice.
 *
 * <p>An exception means "later again"; the caller owns retries.
 */
public interface TopicWorker {

  /** One of {@link Topics}. */
  String topic();

  /** The outputs, and nothing else. */
  Map<String, Object> work(UUID leadId);
}
