package io.forecourt.messaging.optout;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads in a message whether somebody wants to be left alone: by a carrier's keyword, or in free
 * words (47 CFR 64.1200(a)(10): any reasonable means). Where words could mean either, a person
 * decides.
 */
public final class OptOutParser {

  private static final int KEYWORD_LENGTH = 20;

  public static OptOutIntent read(String text) {
    String plain = plain(text);
    if (plain.length() <= KEYWORD_LENGTH) {
      if (OptOutPatterns.STOP.contains(plain)) {
        return OptOutIntent.STOP;
      }
      if (OptOutPatterns.START.contains(plain)) {
        return OptOutIntent.START;
      }
      if (OptOutPatterns.HELP.contains(plain)) {
        return OptOutIntent.HELP;
      }
    }
    if (isMistypedStop(plain)) {
      return OptOutIntent.STOP;
    }
    boolean otherwise = any(OptOutPatterns.OTHERWISE, plain);
    boolean sure = any(OptOutPatterns.SURE, plain);
    if (sure && !otherwise) {
      return OptOutIntent.STOP;
    }
    if (any(OptOutPatterns.WRONG, plain)) {
      return OptOutIntent.WRONG_PERSON;
    }
    boolean doubtful = any(OptOutPatterns.DOUBTFUL, plain) && (sure || !otherwise);
    return doubtful ? OptOutIntent.DOUBT : OptOutIntent.NONE;
  }

  /** "stpo", "sstop": one slip in the one word. */
  private static boolean isMistypedStop(String plain) {
    return OptOutPatterns.MISTYPED_STOP.matcher(plain).matches();
  }

  /** A carrier's own word, alone in a message. */
  public static boolean isKeyword(String text) {
    String plain = plain(text);
    return plain.length() <= KEYWORD_LENGTH
        && (OptOutPatterns.STOP.contains(plain)
            || OptOutPatterns.START.contains(plain)
            || OptOutPatterns.HELP.contains(plain));
  }

  /** It speaks of stopping something else: another visit, another car, another way. */
  public static boolean isAboutOtherThings(String text) {
    return any(OptOutPatterns.OTHERWISE, plain(text));
  }

  /** Small letters without marks and accents; quoted lines of an earlier mail are not theirs. */
  private static String plain(String text) {
    String own =
        text.lines()
            .filter(line -> !line.startsWith(">"))
            .reduce((one, other) -> one + " " + other)
            .orElse("");
    return Normalizer.normalize(own, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9#]+", " ")
        .strip();
  }

  private static boolean any(List<Pattern> patterns, String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
  }

  private OptOutParser() {}
}
