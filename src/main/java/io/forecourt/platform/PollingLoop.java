package io.forecourt.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Background work that is polled: at a fixed interval, which also covers work left by another node
 * or not yet due, and at once after {@link #wakeUp()}. The loop starts last, when the application
 * can serve, and stops first, after finishing its current piece of work.
 */
public abstract class PollingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);

  private final String name;
  private final Schedule schedule;
  private volatile PollingThreads threads;
  private volatile Instant lastSuccess = Instant.EPOCH;
  private volatile String problem;

  /**
   * @param name of the threads, and in the log
   */
  protected PollingLoop(String name, Schedule schedule) {
    this.name = name;
    this.schedule = schedule;
  }

  /**
   * When a loop polls for work.
   *
   * @param pause between two polls; zero or less turns the loop off
   * @param firstAfter pause before the first poll
   * @param threads that poll in parallel
   */
  public record Schedule(Duration pause, Duration firstAfter, int threads) {

    private static final Schedule OFF = every(Duration.ZERO);

    public static Schedule every(Duration pause) {
      return new Schedule(pause, Duration.ZERO, 1);
    }

    public Schedule withThreads(int count) {
      return new Schedule(pause, firstAfter, count);
    }

    /** Waits one pause after the start before the first poll. */
    public Schedule afterOnePause() {
      return new Schedule(pause, pause, threads);
    }

    public Schedule onlyIf(boolean enabled) {
      return enabled ? this : OFF;
    }

    boolean isOn() {
      return pause.compareTo(Duration.ZERO) > 0;
    }
  }

  /**
   * How a loop is doing.
   *
   * @param running false while it is off or the application starts or stops
   * @param lastSuccess when it last polled without a failure; before the first poll, its start
   * @param problem of the latest poll, if that failed
   */
  public record Status(
      String name, boolean running, Duration pause, Instant lastSuccess, Optional<String> problem) {

    private static final int MISSED_POLLS = 10;
    private static final Duration AT_LEAST = Duration.ofMinutes(5);

    /** Returns whether it has not succeeded for so long that someone has to look at it. */
    public boolean isLate(Instant now) {
      Duration patience = pause.multipliedBy(MISSED_POLLS);
      Duration allowed = patience.compareTo(AT_LEAST) > 0 ? patience : AT_LEAST;
      return running && lastSuccess.plus(allowed).isBefore(now);
    }
  }

  public final Status status() {
    return new Status(
        name, isRunning(), schedule.pause(), lastSuccess, Optional.ofNullable(problem));
  }

  /**
   * Does one piece of work.
   *
   * @return true if there may be more, which is then done at once
   */
  protected abstract boolean runOnce();

  /**
   * Works in the calling thread until nothing is due, whether the loop is on or off.
   *
   * @return whether anything was due
   */
  public final boolean runNow() {
    boolean any = false;
    while (runOnce()) {
      any = true;
    }
    return any;
  }

  /** Polls at once, in a thread of the loop; does nothing while the loop is off. */
  protected final void wakeUp() {
    PollingThreads current = threads;
    if (current != null) {
      current.execute(this::poll);
    }
  }

  private void poll() {
    try {
      boolean more = true;
      while (isRunning() && more) {
        more = runOnce();
        lastSuccess = Instant.now();
      }
      problem = null;
    } catch (Throwable e) {
      // The executor never runs a task again that threw.
      problem = e.toString();
      LOG.warn("Polling {} failed; retrying in {}", name, schedule.pause(), e);
    }
  }

  @Override
  public final boolean isAutoStartup() {
    return schedule.isOn();
  }

  @Override
  public final void start() {
    if (isRunning() || !schedule.isOn()) {
      return;
    }
    PollingThreads started = new PollingThreads(name, schedule.threads());
    lastSuccess = Instant.now();
    threads = started;
    for (int thread = 0; thread < schedule.threads(); thread++) {
      ScheduledFuture<?> unused =
          started.scheduleWithFixedDelay(
              this::poll,
              schedule.firstAfter().toMillis(),
              schedule.pause().toMillis(),
              TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public final void stop() {
    stop(() -> {});
  }

  /** Finishes the current piece of work; Spring waits for that up to its shutdown timeout. */
  @Override
  public final void stop(Runnable whenStopped) {
    PollingThreads stopping = threads;
    threads = null;
    if (stopping == null) {
      whenStopped.run();
    } else {
      stopping.shutdown();
      CompletableFuture<Void> unused = stopping.ended().thenRun(whenStopped);
    }
  }

  @Override
  public final boolean isRunning() {
    return threads != null;
  }
}
