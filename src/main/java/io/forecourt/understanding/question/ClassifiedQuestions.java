package io.forecourt.understanding.question;

import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TextNormalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Adds the questions that classifiers find to those that patterns found, clause by clause. */
final class ClassifiedQuestions {

  private static final double SURE = 0.6;
  private static final double HALF_SURE = 0.4;

  /** For a clause that does not look like a question. */
  private static final double STATED = 0.8;

  /** From here on a classifier may overrule a pattern that it finds doubtful. */
  private static final double CERTAIN = 0.85;

  private static final double DOUBTFUL = 0.2;

  /**
   * @param sure the questions that patterns find in a clause; completed where it lacks one
   * @param found whether each question is sure; changed in place
   * @param features the equipment asked for; changed in place
   */
  static void add(
      Predictions predictions,
      Map<String, Set<BuyerQuestion>> sure,
      Map<BuyerQuestion, Boolean> found,
      Set<String> features) {
    Set<BuyerQuestion> misled = EnumSet.noneOf(BuyerQuestion.class);
    Set<BuyerQuestion> kept = EnumSet.noneOf(BuyerQuestion.class);
    for (Predictions.Clause clause : predictions.clauses()) {
      String words = TextNormalizer.lowerCase(clause.text());
      Set<BuyerQuestion> named = sure.computeIfAbsent(words, QuestionPatterns::in);
      Optional<BuyerQuestion> meant = overruled(clause, named);
      if (meant.isPresent() && !FeatureQuestions.isIn(words)) {
        found.put(meant.get(), true);
        misled.addAll(named);
        continue;
      }
      kept.addAll(named);
      if (!named.isEmpty()
          || FeatureQuestions.isIn(words)
          || QuestionPatterns.isExclamation(words)) {
        continue;
      }
      clause
          .mostProbable()
          .ifPresent(
              label -> {
                double probability = clause.probability(label);
                BuyerQuestion question = BuyerQuestion.valueOf(label);
                boolean asks = QuestionReader.ASKS.matcher(words).find();
                if (probability >= (asks ? HALF_SURE : STATED)) {
                  found.merge(question, probability >= SURE, Boolean::logicalOr);
                  if (question == BuyerQuestion.FEATURE) {
                    features.addAll(FeatureWords.unlisted(words));
                  }
                }
              });
    }
    misled.removeAll(kept);
    found.keySet().removeAll(misled);
  }

  /** "Put money down so no one else gets it": a word of payments, and no question about them. */
  private static Optional<BuyerQuestion> overruled(
      Predictions.Clause clause, Set<BuyerQuestion> named) {
    boolean doubtful =
        !named.isEmpty()
            && named.stream()
                .allMatch(
                    kind ->
                        // Where no classifier was trained, only patterns know.
                        clause.questions().containsKey(kind.name())
                            && clause.probability(kind.name()) <= DOUBTFUL);
    return clause
        .mostProbable()
        .filter(label -> doubtful && clause.probability(label) >= CERTAIN)
        .map(BuyerQuestion::valueOf);
  }

  private ClassifiedQuestions() {}
}
