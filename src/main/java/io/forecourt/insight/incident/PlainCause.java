package io.forecourt.insight.incident;

import java.util.Map;
import java.util.regex.Pattern;

/** Words of a failure without what only a programmer needs. */
final class PlainCause {

  /** "ENGINE-16004 Exception while closing command context: ", "java.lang.Foo: ". */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:ENGINE-\\d+ |DMN-\\d+ |FEEL/\\S+ |Exception while closing command context:? "
              + "|(?:[a-z][\\w]*\\.)+[A-Z][\\w.$]*(?:Exception|Error|[A-Z]\\w*): )");

  /** How an alert to a rep can end, as {@code StaffNotifier.Outcome} stores it. */
  private static final Map<String, String> OF_ALERTS =
      Map.of(
          "NOBODY_CARRIES_IT",
          "No email or text service is set up for this store, so no one was alerted.",
          "REFUSED",
          "The service refused the address or number of the person on duty.",
          "UNCERTAIN",
          "The connection failed as the alert was sent; it may not have arrived.");

  /** Returns the words, or the name of the failure where it has none. */
  static String of(String failure) {
    String words = failure.strip();
    String shorter = PREFIX.matcher(words).replaceFirst("");
    while (!shorter.equals(words) && !shorter.isBlank()) {
      words = shorter;
      shorter = PREFIX.matcher(words).replaceFirst("");
    }
    return OF_ALERTS.getOrDefault(words, words);
  }

  private PlainCause() {}
}
