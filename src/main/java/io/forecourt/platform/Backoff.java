package io.forecourt.platform;

import java.time.Duration;

/**
 * Pauses between the tries of one row, doubled each time.
 *
 * @param longest never exceeded
 */
public record Backoff(Duration first, Duration longest) {

  private static final int MOST_DOUBLINGS = 20;

  /**
   * @param failures before this one
   */
  public Duration after(int failures) {
    Duration pause = first.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
    return pause.compareTo(longest) > 0 ? longest : pause;
  }
}
