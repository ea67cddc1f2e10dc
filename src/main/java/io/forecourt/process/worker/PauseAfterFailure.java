package io.forecourt.process.worker;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.client.backoff.ErrorAwareBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.task.ExternalTask;

/**
 * Pauses a client whose engine does not answer, which would otherwise ask and log thousands of
 * times a second. Does not pause otherwise, because long polling already waits.
 */
class PauseAfterFailure implements ErrorAwareBackoffStrategy {

  static final Duration PAUSE = Duration.ofSeconds(1);

  private boolean failed;

  @Override
  public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException failure) {
    failed = failure != null;
  }

  @Override
  public long calculateBackoffTime() {
    return failed ? PAUSE.toMillis() : 0;
  }
}
