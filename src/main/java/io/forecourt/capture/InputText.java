package io.forecourt.capture;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cleans what people and portals write. */
public final class InputText {

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "name unknown",
          "unknown",
          "n/a",
          "na",
          "none",
          "null",
          "not provided",
          "undefined",
          "-",
          "no name",
          "anonymous");

  /** Without control characters, trimmed, cut to a length; empty for placeholders. */
  public static Optional<String> clean(String raw, int most) {
    return cleanLong(raw, most)
        .filter(text -> !PLACEHOLDERS.contains(text.toLowerCase(Locale.ROOT)));
  }

  /** The same for a text in which a placeholder may be meant. */
  public static Optional<String> cleanLong(String raw, int most) {
    if (raw == null) {
      return Optional.empty();
    }
    String text = raw.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " ").strip();
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(text.length() > most ? text.substring(0, most) : text);
  }

  /** Returns a text with a space for every run of line breaks, tabs and spaces. */
  static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}\\u2028\\u2029]++", " ").strip();
  }

  /** The language of a BCP 47 tag such as {@code es-MX}, as ISO 639-1; empty for what is none. */
  public static Optional<String> language(String tag) {
    return Optional.ofNullable(tag)
        .map(text -> Locale.forLanguageTag(text.strip()).getLanguage())
        .filter(language -> language.length() == 2);
  }

  private InputText() {}
}
