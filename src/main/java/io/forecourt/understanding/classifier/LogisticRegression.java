package io.forecourt.understanding.classifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Logistic regression, fitted by stochastic gradient descent with Adagrad step sizes. A fixed seed
 * makes it repeatable.
 */
final class LogisticRegression {

  private static final int SEED = 20_260_311;
  private static final int ROUNDS = 40;
  private static final double STEP = 0.08;
  private static final double SHRINK = 2e-5;

  /** A sentence this well told apart teaches nothing; most are, after a few rounds. */
  private static final double NEGLIGIBLE = 0.001;

  private final List<Features> features;

  LogisticRegression(List<Features> features) {
    this.features = features;
  }

  /**
   * Returns the weights of one classifier.
   *
   * @param answers for each sentence 1 if the label applies, 0 if not, negative if unknown
   */
  float[] fit(int[] answers) {
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, answers.length).filter(i -> answers[i] >= 0).boxed().toList());
    long positive = order.stream().filter(i -> answers[i] == 1).count();
    // Rare labels weigh more, but less than they are rare: a false alarm costs, too.
    double weight = positive == 0 ? 1 : Math.sqrt((order.size() - positive) / (double) positive);
    float[] weights = new float[Features.WIDTH + 1];
    double[] slope = new double[weights.length];
    Arrays.fill(slope, 1e-3);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(weights, slope, features.get(i), answers[i], answers[i] == 1 ? weight : 1);
      }
    }
    return weights;
  }

  private static void step(
      float[] weights, double[] slope, Features features, int truth, double weight) {
    double error = (Classifiers.probability(weights, features) - truth) * weight;
    if (Math.abs(error) < NEGLIGIBLE) {
      return;
    }
    features.each((place, value) -> move(weights, slope, place, error * value));
  }

  private static void move(float[] weights, double[] slope, int i, double gradient) {
    double whole = gradient + SHRINK * weights[i];
    slope[i] += whole * whole;
    weights[i] -= (float) (STEP * whole / Math.sqrt(slope[i]));
  }
}
