package io.forecourt.understanding.classifier;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the classifiers predict about one message.
 *
 * @param byLabel probabilities from 0 to 1, such as {@code OPT_OUT} or {@code timeline=NOW}; empty
 *     where they did not run
 * @param clauses what each part of the message may ask
 */
public record Predictions(Map<String, Double> byLabel, List<Clause> clauses) {

  /** For a message without words, or without classifiers. */
  public static final Predictions UNKNOWN = new Predictions(Map.of());

  public Predictions(Map<String, Double> byLabel) {
    this(byLabel, List.of());
  }

  /**
   * A part of a message.
   *
   * @param questions how probable each question is, from 0 to 1, by name
   */
  public record Clause(String text, Map<String, Double> questions) {

    /** Returns the question that is more probable than any other. */
    public Optional<String> mostProbable() {
      return questions.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    public double probability(String question) {
      return questions.getOrDefault(question, 0.0);
    }
  }

  public boolean isKnown() {
    return !byLabel.isEmpty();
  }

  public double probability(String label) {
    return byLabel.getOrDefault(label, 0.0);
  }
}
