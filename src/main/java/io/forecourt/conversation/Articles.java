package io.forecourt.conversation;

import java.util.regex.Pattern;

/** The indefinite article of a noun. */
final class Articles {

  /** Vowels, numbers that begin with one, and letters that are spelled out: "an SUV". */
  private static final Pattern VOWEL =
      Pattern.compile("(?:[aeioAEIO]|[uU](?![Ss][Bb])|8|11\\b|18\\b|[FHLMNRSX](?=[A-Z]|\\b)).*");

  /** "an SUV", "a sedan", "an 8-speed automatic". */
  static String indefinite(String words) {
    return (VOWEL.matcher(words).matches() ? "an " : "a ") + words;
  }

  private Articles() {}
}
