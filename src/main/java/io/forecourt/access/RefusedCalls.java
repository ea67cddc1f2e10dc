package io.forecourt.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Writes refused logins and keys into the access log, and no more of them than someone can read: an
 * attacker must not fill the table. A quarter of an hour holds {@value #MOST} entries of a node at
 * most, and the last one says so.
 */
@Component
class RefusedCalls {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MOST = 200;

  private final AccessLog log;
  private final Clock clock;
  private final Set<String> seen = new HashSet<>();
  private Instant end = Instant.MIN;
  private int entries;

  RefusedCalls(AccessLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /** Records a refusal, unless the window is full. */
  void record(AccessLog.Kind kind, String who, String address, String detail) {
    if (isRoom()) {
      write(kind, who, address, detail);
    }
  }

  /**
   * Records a refusal once in a window.
   *
   * @param what is refused, such as one login from one address; recorded with the first call only
   */
  void recordOnce(String what, AccessLog.Kind kind, String who, String address, String detail) {
    if (isRoom(kind + " " + what)) {
      write(kind, who, address, detail);
    }
  }

  private void write(AccessLog.Kind kind, String who, String address, String detail) {
    log.record(kind, who, address, detail);
    if (isLast()) {
      log.record(
          AccessLog.Kind.LOG_LIMITED,
          "system",
          null,
          "Further refusals are not recorded until the quarter of an hour is over.");
    }
  }

  private synchronized boolean isRoom() {
    Instant now = clock.instant();
    if (!now.isBefore(end) || now.isBefore(end.minus(WINDOW))) {
      end = now.plus(WINDOW);
      entries = 0;
      seen.clear();
    }
    return entries < MOST;
  }

  private synchronized boolean isRoom(String what) {
    return isRoom() && seen.add(what);
  }

  private synchronized boolean isLast() {
    return ++entries == MOST;
  }
}
