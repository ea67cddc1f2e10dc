package io.forecourt.conversation;

import java.util.Set;

/** Templates in whose place words of a language model may be sent. */
final class ModelTemplates {

  /** What is said where the data does not say something. */
  static final Set<String> UNKNOWN = Set.of("answer-unknown", "answer-passed-on");

  /** What is said to words that no reader understood, which may well be a question. */
  static final Set<String> NOT_UNDERSTOOD =
      Set.of("answer-not-understood", "answer-told", "answer-unsure", "answer-unsure-car");

  /** Plain facts, courtesies: the only sentences that a model may put into other words. */
  static final Set<String> REPHRASED =
      Set.of(
          "answer-body",
          "answer-color",
          "answer-drivetrain",
          "answer-drivetrain-no",
          "answer-drivetrain-yes",
          "answer-engine",
          "answer-feature-list",
          "answer-feature-yes",
          "answer-mileage",
          "answer-mpg",
          "answer-no-rush",
          "answer-seats",
          "answer-stock-number",
          "answer-thanks",
          "answer-transmission",
          "answer-trim",
          "answer-year");

  private ModelTemplates() {}
}
