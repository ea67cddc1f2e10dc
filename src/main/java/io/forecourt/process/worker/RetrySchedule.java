package io.forecourt.process.worker;

import java.time.Duration;
import java.util.List;

/** When a failed task is tried again: soon at first, then less and less often. */
final class RetrySchedule {

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(4));

  /**
   * @param left as the engine knows it; null before the first failure
   * @return tries left after this failure; zero raises an incident
   */
  static int leftAfter(Integer left) {
    return left == null ? PAUSES.size() : Math.max(left - 1, 0);
  }

  static Duration pauseBefore(int leftNow) {
    return PAUSES.get(
        Math.min(PAUSES.size() - Math.min(leftNow, PAUSES.size()), PAUSES.size() - 1));
  }

  private RetrySchedule() {}
}
