package io.forecourt.platform;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Background work that is looked for again and again: at a fixed pause, so that what another node
 * left or what came too early is done too, and at once after {@link #wakeUp()}. It starts last of
 * all, when the application can serve, and stops first, after the piece of work in hand.
 */
public abstract class PollingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PollingLoop.class);

  private final String name;
  private final Schedule schedule;
  private volatile Threads threads;

  /**
   * @param name of the threads, and in the log
   */
  protected PollingLoop(String name, Schedule schedule) {
    this.name = name;
    this.schedule = schedule;
  }

  /**
   * When a loop looks for work.
   *
   * @param pause between two looks; zero or less turns the loop off
   * @param firstAfter pause before the first look
   * @param threads that look beside each other
   */
  public record Schedule(Duration pause, Duration firstAfter, int threads) {

    private static final Schedule OFF = every(Duration.ZERO);

    public static Schedule every(Duration pause) {
      return new Schedule(pause, Duration.ZERO, 1);
    }

    public Schedule withThreads(int count) {
      return new Schedule(pause, firstAfter, count);
    }

    /** Leaves the application one pause in peace after its start. */
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
   * Does one piece of work.
   *
   * @return true when there may be more, which is then done at once
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

  /** Looks for work at once, in a thread of the loop; does nothing while the loop is off. */
  protected final void wakeUp() {
    Threads current = threads;
    if (current != null) {
      current.execute(this::poll);
    }
  }

  private void poll() {
    try {
      while (isRunning() && runOnce()) {
        // Until nothing is due.
      }
    } catch (Throwable e) {
      // The executor would never call a task again that threw.
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
    Threads started = new Threads(name, schedule.threads());
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

  /** Lets what is in hand come to its end; Spring waits for it, but not forever. */
  @Override
  public final void stop(Runnable whenStopped) {
    Threads stopping = threads;
    threads = null;
    if (stopping == null) {
      whenStopped.run();
    } else {
      stopping.shutdown();
      CompletableFuture<Void> unused = stopping.ended.thenRun(whenStopped);
    }
  }

  @Override
  public final boolean isRunning() {
    return threads != null;
  }

  /** Named daemon threads that discard what comes after their end. */
  private static final class Threads extends ScheduledThreadPoolExecutor {

    private final CompletableFuture<Void> ended = new CompletableFuture<>();

    Threads(String name, int count) {
      super(
          count,
          task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
          },
          new DiscardPolicy());
    }

    @Override
    protected void terminated() {
      ended.complete(null);
    }
  }
}
