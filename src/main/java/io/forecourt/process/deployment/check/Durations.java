package io.forecourt.process.deployment.check;

/** Durations as a person reads them. */
final class Durations {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  static String words(long seconds) {
    if (seconds != 0 && seconds % DAY == 0) {
      return count(seconds / DAY, "day");
    }
    if (seconds != 0 && seconds % HOUR == 0) {
      return count(seconds / HOUR, "hour");
    }
    return seconds != 0 && seconds % MINUTE == 0
        ? count(seconds / MINUTE, "minute")
        : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private Durations() {}
}
