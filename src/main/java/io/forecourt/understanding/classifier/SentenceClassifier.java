package io.forecourt.understanding.classifier;

import io.forecourt.understanding.text.Clauses;
import io.forecourt.understanding.text.TextNormalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Runs every classifier on a message and each of its clauses; one matching clause is enough. Loads
 * about 250 MB on first use, then answers in milliseconds.
 */
@Component
public class SentenceClassifier {

  private static final Pattern CLAUSE_END =
      Pattern.compile("[.!?;\\n]+\\s*|,\\s+|\\s+(?:but|however|though|pero)\\s+");
  private static final int MOST_CLAUSES = 10;
  private static final int MOST_LETTERS = 600;
  private static final int STAMMER = 4;

  /** Runs once, whether it succeeds or not: loading again would fail again, message by message. */
  private final FutureTask<Model> loading;

  private record Model(SentenceEncoder encoder, Classifiers classifiers) {}

  /** Loads the language model and the classifiers that ship with the application. */
  @Autowired
  public SentenceClassifier() {
    this(SentenceEncoder::new, Classifiers::shipped);
  }

  SentenceClassifier(Supplier<SentenceEncoder> sentenceEncoder, Supplier<Classifiers> classifiers) {
    this.loading = new FutureTask<>(() -> new Model(sentenceEncoder.get(), classifiers.get()));
  }

  /**
   * Runs the encoder once over the message and its clauses.
   *
   * @throws IllegalStateException when the model cannot be loaded
   */
  public Predictions predict(String text) {
    List<String> clauses = clauses(text);
    if (clauses.isEmpty()) {
      return Predictions.UNKNOWN;
    }
    Model model = model();
    List<String> parts = parts(text, clauses);
    float[][] points = model.encoder().encode(parts);
    Map<String, Double> best = new HashMap<>();
    List<Predictions.Clause> asked = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Features features =
          new Features(points[i], CharNGrams.extract(TextNormalizer.normalize(parts.get(i))));
      boolean whole = i < clauses.size();
      Map<String, Double> questions = new HashMap<>();
      model
          .classifiers()
          .weights()
          .forEach(
              (label, weights) -> {
                if (label.startsWith(Label.ASKS)) {
                  questions.put(
                      label.substring(Label.ASKS.length()),
                      Classifiers.probability(weights, features));
                } else if (whole) {
                  best.merge(label, Classifiers.probability(weights, features), Math::max);
                }
              });
      asked.add(new Predictions.Clause(parts.get(i), questions));
    }
    // The whole message counts as a question only where it has a single part.
    return new Predictions(best, asked.size() > 1 ? asked.subList(1, asked.size()) : asked);
  }

  /** Returns the clauses, and finer ones in which a question may be asked. */
  private static List<String> parts(String text, List<String> clauses) {
    Set<String> parts = new LinkedHashSet<>(clauses);
    String whole = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
    Clauses.of(whole).stream()
        .filter(part -> part.codePoints().anyMatch(Character::isLetter))
        .limit(MOST_CLAUSES)
        .forEach(parts::add);
    return parts.size() < clauses.size() ? clauses : new ArrayList<>(parts);
  }

  /** Returns the whole message first, then its clauses if there are several. */
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

  private Model model() {
    loading.run();
    try {
      return loading.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the classifiers were loaded.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The classifiers could not be loaded.", e.getCause());
    }
  }
}
