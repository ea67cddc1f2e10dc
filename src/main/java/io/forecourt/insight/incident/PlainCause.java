package io.forecourt.insight.incident;

import java.util.regex.Pattern;

/** Words of a failure without what only a programmer needs. */
final class PlainCause {

  /** "ENGINE-16004 Exception while closing command context: ", "java.lang.Foo: ". */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^(?:ENGINE-\\d+ |DMN-\\d+ |FEEL/\\S+ |Exception while closing command context:? "
              + "|(?:[a-z][\\w]*\\.)+[A-Z][\\w.$]*(?:Exception|Error|[A-Z]\\w*): )");

  /** Returns the words, or the name of the failure where it has none. */
  static String of(String failure) {
    String words = failure.strip();
    String shorter = PREFIX.matcher(words).replaceFirst("");
    while (!shorter.equals(words) && !shorter.isBlank()) {
      words = shorter;
      shorter = PREFIX.matcher(words).replaceFirst("");
    }
    return words;
  }

  private PlainCause() {}
}
