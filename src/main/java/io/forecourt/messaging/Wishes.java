package io.forecourt.messaging;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads in a message whether somebody wants to be left alone: by a carrier's keyword, or in free
 * words (47 CFR 64.1200(a)(10): any reasonable means). Where words could mean either, a person
 * decides.
 */
public final class Wishes {

  private static final int KEYWORD_LENGTH = 20;

  public static Wish read(String text) {
    String plain = plain(text);
    if (plain.length() <= KEYWORD_LENGTH) {
      if (WishPatterns.STOP.contains(plain)) {
        return Wish.STOP;
      }
      if (WishPatterns.START.contains(plain)) {
        return Wish.START;
      }
      if (WishPatterns.HELP.contains(plain)) {
        return Wish.HELP;
      }
    }
    if (isMistypedStop(plain)) {
      return Wish.STOP;
    }
    boolean otherwise = any(WishPatterns.OTHERWISE, plain);
    boolean sure = any(WishPatterns.SURE, plain);
    if (sure && !otherwise) {
      return Wish.STOP;
    }
    if (any(WishPatterns.WRONG, plain)) {
      return Wish.WRONG_PERSON;
    }
    boolean doubtful = any(WishPatterns.DOUBTFUL, plain) && (sure || !otherwise);
    return doubtful ? Wish.DOUBT : Wish.NONE;
  }

  /** "stpo", "sstop": one slip in the one word. */
  private static boolean isMistypedStop(String plain) {
    return WishPatterns.MISTYPED_STOP.matcher(plain).matches();
  }

  /** A carrier's own word, alone in a message. */
  public static boolean isKeyword(String text) {
    String plain = plain(text);
    return plain.length() <= KEYWORD_LENGTH
        && (WishPatterns.STOP.contains(plain)
            || WishPatterns.START.contains(plain)
            || WishPatterns.HELP.contains(plain));
  }

  /** It speaks of stopping something else: another visit, another car, another way. */
  public static boolean isAboutOtherThings(String text) {
    return any(WishPatterns.OTHERWISE, plain(text));
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

  private Wishes() {}
}
