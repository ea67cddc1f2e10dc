package io.forecourt.qualification.language;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A message in plain words from which readers take what they understand: nobody reads it twice. */
final class Slate {

  private static final char TAKEN = '~';

  private final StringBuilder text;

  Slate(String text) {
    this.text = new StringBuilder(text);
  }

  /** Takes the first place that fits. */
  Optional<MatchResult> take(Pattern pattern) {
    return take(pattern, found -> true);
  }

  Optional<MatchResult> take(Pattern pattern, Predicate<MatchResult> fits) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      MatchResult found = matcher.toMatchResult();
      if (fits.test(found)) {
        blank(found.start(), found.end());
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  void takeAll(Pattern pattern) {
    while (take(pattern, found -> !found.group().isBlank()).isPresent()) {
      // Until nothing fits.
    }
  }

  void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      text.setCharAt(i, TAKEN);
    }
  }

  boolean says(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  String left() {
    return text.toString();
  }
}
