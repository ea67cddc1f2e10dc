package io.forecourt.messaging.optout;

import io.forecourt.platform.CsvTable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which buyers opt out, by what they mean; from {@code language/opt-out.csv}. */
enum OptOutPatterns {
  /** Carriers' keywords, alone in a message. */
  KEYWORD_STOP,
  KEYWORD_START,
  KEYWORD_HELP,
  /** The one word STOP with a typo, alone in a message. */
  MISTYPED_STOP,
  /** The buyer wants no more messages. */
  SURE,
  /** The buyer wants to stop something else: a visit, a payment, calls instead of texts. */
  OTHERWISE,
  /** The message reached someone else. */
  WRONG_PERSON,
  /** Possibly an opt-out. */
  DOUBTFUL,
  /** The buyer asks to have their data deleted, shown, or not sold. */
  PRIVACY,
  /** Channels that an opt-out may name, and words that mean all of them. */
  NAMES_TEXT,
  NAMES_EMAIL,
  NAMES_WHATSAPP,
  NAMES_PHONE,
  NAMES_ALL;

  private static final Map<OptOutPatterns, List<Pattern>> PATTERNS = read();

  /** Returns whether one of the patterns is the whole text. */
  boolean match(String text) {
    return PATTERNS.get(this).stream()
        .map(pattern -> pattern.matcher(text))
        .anyMatch(Matcher::matches);
  }

  /** Returns whether one of the patterns occurs in the text. */
  boolean occurIn(String text) {
    return PATTERNS.get(this).stream()
        .map(pattern -> pattern.matcher(text))
        .anyMatch(Matcher::find);
  }

  private static Map<OptOutPatterns, List<Pattern>> read() {
    Map<OptOutPatterns, List<Pattern>> patterns = new EnumMap<>(OptOutPatterns.class);
    CsvTable.shipped(
        "language/opt-out.csv",
        line ->
            patterns
                .computeIfAbsent(
                    line.value("kind", OptOutPatterns::valueOf), kind -> new ArrayList<>())
                .add(line.value("words", Pattern::compile)));
    return patterns;
  }
}
