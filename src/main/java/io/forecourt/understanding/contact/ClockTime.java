package io.forecourt.understanding.contact;

/** A time of day as buyers write it: "6", "5:30pm", "noon", "8 at night". */
final class ClockTime {

  /** One group: the time. */
  static final String PATTERN =
      "(noon|midnight|\\d{1,2}(?::\\d{2})? ?(?:am|pm|a\\.m\\.?|p\\.m\\.?|a\\b"
          + "|p\\b)?(?: ?o'clock)?)";

  /** Returns whether the hour is one of a clock. */
  static boolean isPossible(String time) {
    if (!time.matches("\\d.*")) {
      return true;
    }
    int hour = Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1"));
    return hour >= 1 && hour <= 23;
  }

  /** Returns " am" or " pm" from the words after a time: "8 at night", "9 in the morning". */
  static String halfOfDay(String words) {
    if (words.endsWith("night") || words.endsWith("evening") || words.endsWith("afternoon")) {
      return " pm";
    }
    return words.endsWith("morning") ? " am" : "";
  }

  /**
   * Returns a time as {@code HH:mm}. A bare hour up to seven is in the afternoon; so is one before
   * a later time in the afternoon.
   *
   * @param later the end of a span; the time itself if there is none
   */
  static String parse(String time, String later) {
    if (time.equals("noon")) {
      return "12:00";
    }
    if (time.equals("midnight")) {
      return "23:59";
    }
    int hour = Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1"));
    String minutes = time.contains(":") ? time.replaceAll("^\\d{1,2}:(\\d{2}).*$", "$1") : "00";
    boolean morning = time.matches(".*\\d ?a.*");
    boolean bare = !time.matches(".*\\d ?[ap].*");
    boolean evening =
        time.matches(".*\\d ?p.*")
            || (bare
                && (hour <= 7
                    || (later.matches(".*\\d ?p.*") && hour < 12 && hour <= hour(later))));
    if (evening && !morning && hour < 12) {
      hour += 12;
    }
    if (morning && hour == 12) {
      hour = 0;
    }
    return "%02d:%s".formatted(hour, minutes);
  }

  private static int hour(String time) {
    return time.matches("\\d.*") ? Integer.parseInt(time.replaceAll("^(\\d{1,2}).*$", "$1")) : 12;
  }

  private ClockTime() {}
}
