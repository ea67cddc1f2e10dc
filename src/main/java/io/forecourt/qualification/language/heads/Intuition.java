package io.forecourt.qualification.language.heads;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.forecourt.qualification.language.words.PlainWords;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Asks every head about a message and each of its clauses: one clause that says so is enough. Loads
 * about 250 MB on first use, then answers in milliseconds.
 */
public final class Intuition {

  private static final Pattern CLAUSE_END =
      Pattern.compile("[.!?;\\n]+\\s*|,\\s+|\\s+(?:but|however|though|pero)\\s+");
  private static final int MOST_CLAUSES = 10;
  private static final int MOST_LETTERS = 600;
  private static final int STAMMER = 4;

  private final Meaning meaning;
  private final Heads heads;

  /** The same message is asked about as a wish and as an answer. */
  private final Cache<String, Hunches> heard =
      Caffeine.newBuilder().maximumSize(64).expireAfterWrite(Duration.ofSeconds(10)).build();

  Intuition(Meaning meaning, Heads heads) {
    this.meaning = meaning;
    this.heads = heads;
  }

  /** The one that ships; loaded once. */
  public static Intuition shipped() {
    return Shipped.INTUITION;
  }

  public Hunches of(String text) {
    return heard.get(text, this::listen);
  }

  private Hunches listen(String text) {
    List<String> clauses = clauses(text);
    if (clauses.isEmpty()) {
      return Hunches.UNKNOWN;
    }
    float[][] points = meaning.of(clauses);
    Map<String, Double> best = new HashMap<>();
    for (int i = 0; i < clauses.size(); i++) {
      Features features = new Features(points[i], Grams.of(PlainWords.of(clauses.get(i))));
      heads
          .weights()
          .forEach(
              (label, weights) ->
                  best.merge(label, Heads.probability(weights, features), Math::max));
    }
    return new Hunches(best);
  }

  /** The whole first, then its parts where there are several. */
  static List<String> clauses(String text) {
    String whole = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    if (whole.codePoints().noneMatch(Character::isLetterOrDigit) || isStammer(whole)) {
      return List.of();
    }
    List<String> clauses = new ArrayList<>();
    clauses.add(whole.strip());
    List<String> parts =
        CLAUSE_END
            .splitAsStream(whole)
            .map(String::strip)
            .filter(part -> part.codePoints().anyMatch(Character::isLetter))
            .limit(MOST_CLAUSES)
            .toList();
    if (parts.size() > 1) {
      clauses.addAll(parts);
    }
    return clauses;
  }

  /** The same word again and again means nothing. */
  private static boolean isStammer(String text) {
    String[] words = text.strip().split("\\s+", -1);
    return words.length >= STAMMER
        && Arrays.stream(words).distinct().count() * STAMMER <= words.length;
  }

  private static final class Shipped {
    private static final Intuition INTUITION = new Intuition(new Meaning(), Heads.shipped());
  }
}
