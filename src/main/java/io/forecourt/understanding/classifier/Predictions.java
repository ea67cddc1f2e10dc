package io.forecourt.understanding.classifier;

import java.util.Map;

/**
 * What the heads believe of one message.
 *
 * @param byLabel probabilities from 0 to 1, such as {@code OPT_OUT} or {@code timeline=NOW}; empty
 *     where they were not asked
 */
public record Predictions(Map<String, Double> byLabel) {

  /** Of a message without words, and where the heads cannot be asked. */
  public static final Predictions UNKNOWN = new Predictions(Map.of());

  public boolean isKnown() {
    return !byLabel.isEmpty();
  }

  public double probability(String label) {
    return byLabel.getOrDefault(label, 0.0);
  }
}
