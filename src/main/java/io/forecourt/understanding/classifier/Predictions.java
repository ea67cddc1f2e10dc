package io.forecourt.understanding.classifier;

import java.util.Map;

/**
 * What the classifiers predict about one message.
 *
 * @param byLabel probabilities from 0 to 1, such as {@code OPT_OUT} or {@code timeline=NOW}; empty
 *     where they did not run
 */
public record Predictions(Map<String, Double> byLabel) {

  /** For a message without words, or without classifiers. */
  public static final Predictions UNKNOWN = new Predictions(Map.of());

  public boolean isKnown() {
    return !byLabel.isEmpty();
  }

  public double probability(String label) {
    return byLabel.getOrDefault(label, 0.0);
  }
}
