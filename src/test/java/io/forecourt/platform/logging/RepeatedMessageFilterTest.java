package io.forecourt.platform.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log on its own, as the application's is set up. */
class RepeatedMessageFilterTest {

  private static final int LIMIT = 10;

  private final LoggerContext logging = new LoggerContext();
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();
  private final AtomicLong nanoTime = new AtomicLong();
  private final RepeatedMessageFilter filter = new RepeatedMessageFilter(LIMIT, nanoTime::get);
  private final Logger log = logging.getLogger("io.forecourt.Some");

  @BeforeEach
  void logIntoMemory() {
    logging.setMDCAdapter(new LogbackMDCAdapter());
    PatternLayoutEncoder pattern = new PatternLayoutEncoder();
    pattern.setContext(logging);
    pattern.setPattern("%level %logger %msg%n%ex");
    pattern.start();
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(logging);
    appender.setEncoder(pattern);
    appender.setOutputStream(written);
    appender.start();
    logging.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    logging.addTurboFilter(filter);
  }

  @AfterEach
  void stop() {
    logging.stop();
  }

  @Test
  void shouldWriteTwoThousandEqualFailuresInFewBytes() {
    for (int i = 0; i < 2_000; i++) {
      log.error(
          "Lead {} of {}: no space left",
          UUID.randomUUID(),
          i,
          new IllegalStateException("No space left on device, block " + i));
    }
    pass(Duration.ofMinutes(1));
    filter.logCounts();

    assertThat(log())
        .contains("ERROR io.forecourt.Some Repeated 1990 more times within a minute: ");
    assertThat(count("IllegalStateException: No space")).isEqualTo(LIMIT);
    assertThat(written.size()).isLessThan(LIMIT * 10_000);
  }

  @Test
  void shouldLogAgainInTheNextMinute() {
    repeat(LIMIT + 3);
    pass(Duration.ofMinutes(1));
    repeat(LIMIT + 5);

    assertThat(count("The mailbox is away")).isEqualTo(2 * LIMIT + 1);
    assertThat(log()).contains("Repeated 3 more times within a minute: The mailbox is away");
    filter.logCounts();
    assertThat(log()).doesNotContain("Repeated 5");
  }

  @Test
  void shouldTellMessagesApartByTheirWordsAndFailures() {
    for (int i = 0; i < LIMIT; i++) {
      log.warn("Polling {} failed", "outbox");
      log.warn("Polling {} failed", "mailbox");
      log.warn("Polling {} failed", "outbox", new IllegalStateException("Away"));
      log.error("Polling {} failed", "outbox");
    }

    assertThat(count("Polling ")).isEqualTo(4 * LIMIT);
  }

  @Test
  void shouldLimitNothingBelowAWarning() {
    for (int i = 0; i < 3 * LIMIT; i++) {
      log.info("Lead {} came", i);
    }

    assertThat(count("INFO")).isEqualTo(3 * LIMIT);
  }

  @Test
  void shouldForgetTheOldestOfManyMessages() {
    repeat(LIMIT + 1);
    for (int i = 0; i < 600; i++) {
      log.warn("Message of {}", "x".repeat(i % 100) + "y".repeat(i / 100));
    }
    repeat(1);

    assertThat(count("The mailbox is away")).isEqualTo(LIMIT + 1);
  }

  private void repeat(int times) {
    for (int i = 0; i < times; i++) {
      log.warn("The mailbox is away");
    }
  }

  private void pass(Duration time) {
    nanoTime.addAndGet(time.toNanos());
  }

  private String log() {
    return written.toString(StandardCharsets.UTF_8);
  }

  private long count(String words) {
    return log().lines().filter(line -> line.contains(words)).count();
  }
}
