package io.forecourt.understanding.llm;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.understanding.FactRecorder;
import io.forecourt.understanding.MessageUnclear;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Has unclear messages read a second time, beside everything else. What is too slow, down or makes
 * no sense changes nothing: the fact stays open and is asked.
 */
@Component
@ConditionalOnProperty("forecourt.language.llm.base-url")
@EnableConfigurationProperties(LlmSettings.class)
class LlmFallback {

  private static final Logger LOG = LoggerFactory.getLogger(LlmFallback.class);

  private static final int MOST_WAITING = 200;

  private final LlmReader reader;
  private final FactRecorder facts;
  private final ThreadPoolExecutor asking =
      new ThreadPoolExecutor(
          0,
          1,
          1,
          TimeUnit.MINUTES,
          new ArrayBlockingQueue<>(MOST_WAITING),
          work -> new Thread(work, "second-reader"));

  LlmFallback(LlmSettings settings, ObjectMapper json, FactRecorder facts) {
    this.reader = new LlmReader(settings, json);
    this.facts = facts;
  }

  @TransactionalEventListener
  void readAgain(MessageUnclear message) {
    try {
      asking.execute(() -> read(message));
    } catch (RejectedExecutionException e) {
      LOG.info("The second reader is busy; lead {} is asked instead", message.leadId());
    }
  }

  private void read(MessageUnclear message) {
    try {
      reader
          .read(message.text(), message.today())
          .ifPresent(read -> facts.recordGuess(message.leadId(), read, message.text()));
    } catch (RuntimeException e) {
      LOG.warn("The second reader gave no answer for lead {}", message.leadId(), e);
    }
  }

  @PreDestroy
  void stop() {
    asking.shutdownNow();
  }
}
