package io.forecourt.platform;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.platform.PollingLoop.Schedule;
import io.forecourt.platform.PollingLoop.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PollingLoopTest {

  private static final Duration NEVER_AGAIN = Duration.ofDays(1);

  private final LinkedBlockingQueue<Thread> looks = new LinkedBlockingQueue<>();
  private Loop loop;

  @AfterEach
  void stop() {
    if (loop != null) {
      loop.stop();
    }
  }

  @Test
  void shouldLookAtOnceInANamedDaemonThreadWhenStarted() throws Exception {
    start(Schedule.every(NEVER_AGAIN), () -> false);

    Thread thread = looks.poll(10, SECONDS);
    assertThat(thread.getName()).isEqualTo("test-loop");
    assertThat(thread.isDaemon()).isTrue();
    assertThat(loop.isRunning()).isTrue();
  }

  @Test
  void shouldGoOnUntilNothingIsDue() throws Exception {
    start(Schedule.every(NEVER_AGAIN), () -> looks.size() < 3);

    for (int look = 0; look < 3; look++) {
      assertThat(looks.poll(10, SECONDS)).isNotNull();
    }
  }

  @Test
  void shouldLookAgainWhenTheLastLookFailed() throws Exception {
    start(
        Schedule.every(Duration.ofMillis(1)),
        () -> {
          if (looks.size() % 2 == 0) {
            throw new IllegalStateException("The database is away.");
          }
          throw new StackOverflowError();
        });

    for (int look = 0; look < 3; look++) {
      assertThat(looks.poll(10, SECONDS)).isNotNull();
    }
  }

  @Test
  void shouldSayWhatIsWrongUntilALookSucceeds() {
    AtomicBoolean isAway = new AtomicBoolean(true);
    start(
        Schedule.every(Duration.ofMillis(1)),
        () -> {
          if (isAway.get()) {
            throw new IllegalStateException("The database is away.");
          }
          return false;
        });
    Awaitility.await().until(() -> loop.status().problem().isPresent());
    assertThat(loop.status().problem().orElseThrow()).contains("The database is away.");
    Instant before = loop.status().lastSuccess();

    isAway.set(false);

    Awaitility.await().until(() -> loop.status().problem().isEmpty());
    assertThat(loop.status().lastSuccess()).isAfter(before);
  }

  @Test
  void shouldBeLateWhenItHasNotSucceededForLong() {
    Instant noon = Instant.parse("2026-03-11T12:00:00Z");
    Status everySecond = new Status("mailbox", true, Duration.ofSeconds(1), noon, Optional.empty());
    Status everyHour = new Status("audits", true, Duration.ofHours(1), noon, Optional.empty());
    Status off = new Status("mailbox", false, Duration.ofSeconds(1), noon, Optional.empty());

    assertThat(everySecond.isLate(noon.plusSeconds(300))).isFalse();
    assertThat(everySecond.isLate(noon.plusSeconds(301))).isTrue();
    assertThat(everyHour.isLate(noon.plus(Duration.ofHours(9)))).isFalse();
    assertThat(everyHour.isLate(noon.plus(Duration.ofHours(11)))).isTrue();
    assertThat(off.isLate(noon.plus(Duration.ofDays(1)))).isFalse();
  }

  @Test
  void shouldLookAtOnceWhenWokenUp() throws Exception {
    start(Schedule.every(NEVER_AGAIN), () -> false);
    looks.poll(10, SECONDS);

    loop.wakeUp();

    assertThat(looks.poll(10, SECONDS)).isNotNull();
  }

  @Test
  void shouldWorkBesideABusyThreadWhenThereAreSeveral() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    start(
        Schedule.every(NEVER_AGAIN).withThreads(2),
        () -> {
          await(end);
          return false;
        });

    assertThat(looks.poll(10, SECONDS)).isNotSameAs(looks.poll(10, SECONDS)).isNotNull();
    end.countDown();
  }

  @Test
  void shouldWaitOnePauseBeforeTheFirstLookWhenAskedTo() throws Exception {
    start(Schedule.every(NEVER_AGAIN).afterOnePause(), () -> false);

    assertThat(looks.poll(100, MILLISECONDS)).isNull();
    loop.wakeUp();
    assertThat(looks.poll(10, SECONDS)).isNotNull();
  }

  @Test
  void shouldNotStartWhenItIsOff() {
    for (Schedule off :
        new Schedule[] {Schedule.every(NEVER_AGAIN).onlyIf(false), Schedule.every(Duration.ZERO)}) {
      start(off, () -> false);

      assertThat(loop.isAutoStartup()).isFalse();
      assertThat(loop.isRunning()).isFalse();
      loop.wakeUp();
      assertThat(looks).isEmpty();
    }
  }

  @Test
  void shouldFinishWhatIsInHandAndNothingMoreWhenStopped() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    start(
        Schedule.every(NEVER_AGAIN),
        () -> {
          await(end);
          return true;
        });
    looks.poll(10, SECONDS);

    CompletableFuture<Void> stopped = loop.stopped();
    assertThat(loop.isRunning()).isFalse();
    assertThat(stopped).isNotDone();
    loop.wakeUp();
    end.countDown();

    assertThat(stopped).succeedsWithin(Duration.ofSeconds(10));
    assertThat(looks).isEmpty();
  }

  @Test
  void shouldStartAgainAfterItWasStopped() throws Exception {
    start(Schedule.every(NEVER_AGAIN), () -> false);
    looks.poll(10, SECONDS);
    assertThat(loop.stopped()).succeedsWithin(Duration.ofSeconds(10));

    loop.start();

    assertThat(looks.poll(10, SECONDS)).isNotNull();
  }

  @Test
  void shouldWorkInTheCallersThreadWhenRunNow() {
    loop = new Loop(Schedule.every(NEVER_AGAIN).onlyIf(false), () -> looks.size() < 3);

    assertThat(loop.runNow()).isTrue();
    assertThat(looks).hasSize(3).containsOnly(Thread.currentThread());
    assertThat(loop.runNow()).isFalse();
  }

  private void start(Schedule schedule, BooleanSupplier work) {
    loop = new Loop(schedule, work);
    loop.start();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Notes the thread of each look. */
  private final class Loop extends PollingLoop {

    private final BooleanSupplier work;

    Loop(Schedule schedule, BooleanSupplier work) {
      super("test-loop", schedule);
      this.work = work;
    }

    @Override
    protected boolean runOnce() {
      looks.add(Thread.currentThread());
      return work.getAsBoolean();
    }

    CompletableFuture<Void> stopped() {
      CompletableFuture<Void> stopped = new CompletableFuture<>();
      stop(() -> stopped.complete(null));
      return stopped;
    }
  }
}
