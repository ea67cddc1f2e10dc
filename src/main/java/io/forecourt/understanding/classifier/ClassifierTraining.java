package io.forecourt.understanding.classifier;

import io.forecourt.understanding.text.TextNormalizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains the heads: logistic regression by stochastic steps (Adagrad), one label after the other.
 * The same exemplars and the same seed give the same weights.
 */
public final class ClassifierTraining {

  /** Counts up when the training changes, so that old weights are thrown away. */
  private static final String VERSION = "1";

  private static final int SEED = 20_260_311;
  private static final int ROUNDS = 40;
  private static final double STEP = 0.08;
  private static final double SHRINK = 2e-5;
  private static final int BATCH = 64;

  private final List<TrainingExample> trainingExamples;
  private final List<Features> features;

  ClassifierTraining(List<TrainingExample> trainingExamples, SentenceEncoder sentenceEncoder) {
    this.trainingExamples = trainingExamples;
    this.features = features(trainingExamples, sentenceEncoder);
  }

  /** {@code EXEMPLARS-FOLDER HEADS-FILE}; does nothing when the file was made from the same. */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path file = Path.of(arguments[1]);
    List<TrainingExample> trainingExamples = TrainingExample.in(folder);
    String fingerprint = fingerprint(trainingExamples);
    if (Files.exists(file) && fingerprintOf(file).equals(fingerprint)) {
      return;
    }
    Classifiers classifiers =
        new ClassifierTraining(trainingExamples, new SentenceEncoder()).run(fingerprint);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    classifiers.write(bytes);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes.toByteArray());
    System.out.printf(
        "Trained %d heads on %d exemplars.%n",
        classifiers.weights().size(), trainingExamples.size());
  }

  Classifiers run(String fingerprint) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    List<float[]> trained = Label.ALL.parallelStream().map(this::head).toList();
    for (int i = 0; i < Label.ALL.size(); i++) {
      weights.put(Label.ALL.get(i), trained.get(i));
    }
    return new Classifiers(fingerprint, weights);
  }

  private float[] head(String label) {
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, trainingExamples.size())
                .filter(i -> trainingExamples.get(i).says(label) >= 0)
                .boxed()
                .toList());
    long positive = order.stream().filter(i -> trainingExamples.get(i).says(label) == 1).count();
    // Rare things count more, but not as much as they are rare: a false alarm costs too.
    double weight = positive == 0 ? 1 : Math.sqrt((order.size() - positive) / (double) positive);
    float[] weights = new float[Features.WIDTH + 1];
    double[] slope = new double[weights.length];
    Arrays.fill(slope, 1e-3);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        int truth = trainingExamples.get(i).says(label);
        step(weights, slope, features.get(i), truth, truth == 1 ? weight : 1);
      }
    }
    return weights;
  }

  private static void step(
      float[] weights, double[] slope, Features features, int truth, double weight) {
    double error = (Classifiers.probability(weights, features) - truth) * weight;
    features.each((place, value) -> move(weights, slope, place, error * value));
  }

  private static void move(float[] weights, double[] slope, int i, double gradient) {
    double whole = gradient + SHRINK * weights[i];
    slope[i] += whole * whole;
    weights[i] -= (float) (STEP * whole / Math.sqrt(slope[i]));
  }

  private static List<Features> features(
      List<TrainingExample> trainingExamples, SentenceEncoder sentenceEncoder) {
    List<Features> features = new ArrayList<>();
    for (int from = 0; from < trainingExamples.size(); from += BATCH) {
      List<String> texts =
          trainingExamples.subList(from, Math.min(from + BATCH, trainingExamples.size())).stream()
              .map(TrainingExample::text)
              .toList();
      float[][] points = sentenceEncoder.encode(texts);
      for (int i = 0; i < points.length; i++) {
        features.add(
            new Features(points[i], CharNGrams.extract(TextNormalizer.normalize(texts.get(i)))));
      }
    }
    return features;
  }

  private static String fingerprint(List<TrainingExample> trainingExamples) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update((VERSION + trainingExamples).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fingerprintOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Classifiers.read(in).fingerprint();
    }
  }
}
