package io.forecourt.understanding.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A normalized message, from which each reader takes the words it reads, so that none is read
 * twice.
 */
public final class TokenizedText {

  private static final char TAKEN = '~';

  private final String whole;
  private final StringBuilder text;
  private final List<String> taken = new ArrayList<>();

  public TokenizedText(String text) {
    this.whole = text;
    this.text = new StringBuilder(text);
  }

  /** Takes the first place that fits. */
  public Optional<MatchResult> take(Pattern pattern) {
    return take(pattern, found -> true);
  }

  public Optional<MatchResult> take(Pattern pattern, Predicate<MatchResult> fits) {
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

  public void takeAll(Pattern pattern) {
    while (take(pattern, found -> !found.group().isBlank()).isPresent()) {
      // Until nothing fits.
    }
  }

  public void blank(int start, int end) {
    taken.add(whole.substring(start, end).strip());
    for (int i = start; i < end; i++) {
      text.setCharAt(i, TAKEN);
    }
  }

  public boolean contains(Pattern pattern) {
    return pattern.matcher(text).find();
  }

  public String left() {
    return text.toString();
  }

  /** Returns the words consumed since the last call; the whole message if none were. */
  public String words() {
    String words = taken.isEmpty() ? whole.strip() : String.join(" … ", taken);
    taken.clear();
    return words;
  }

  /** Resets the consumed words. */
  public void forget() {
    taken.clear();
  }
}
