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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Trains one classifier for each label; the same examples always give the same weights. */
public final class ClassifierTraining {

  /** Raised when the training changes, so that old weights are not reused. */
  private static final String VERSION = "3";

  private final List<TrainingExample> trainingExamples;
  private final List<Features> features;

  ClassifierTraining(List<TrainingExample> trainingExamples, SentenceEncoder sentenceEncoder) {
    this.trainingExamples = trainingExamples;
    this.features = features(trainingExamples, sentenceEncoder);
  }

  /**
   * {@code EXAMPLES-FOLDER WEIGHTS-FILE}; does nothing if the file comes from the same examples.
   */
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
        "Trained %d classifiers on %d examples.%n",
        classifiers.weights().size(), trainingExamples.size());
  }

  Classifiers run(String fingerprint) {
    Map<String, float[]> weights = new LinkedHashMap<>();
    LogisticRegression regression = new LogisticRegression(features);
    List<float[]> trained =
        Label.ALL.parallelStream().map(label -> regression.fit(answers(label))).toList();
    for (int i = 0; i < Label.ALL.size(); i++) {
      weights.put(Label.ALL.get(i), trained.get(i));
    }
    return new Classifiers(fingerprint, weights);
  }

  private int[] answers(String label) {
    return trainingExamples.stream().mapToInt(example -> example.says(label)).toArray();
  }

  private static List<Features> features(
      List<TrainingExample> trainingExamples, SentenceEncoder sentenceEncoder) {
    // Each alone: the model rounds the numbers of a batch together, so that a sentence beside
    // others
    // would mean something else than in a message, and one more example would move all weights.
    return trainingExamples.stream()
        .parallel()
        .map(TrainingExample::text)
        .map(
            text ->
                new Features(
                    sentenceEncoder.encode(List.of(text))[0],
                    CharNGrams.extract(TextNormalizer.normalize(text))))
        .toList();
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
