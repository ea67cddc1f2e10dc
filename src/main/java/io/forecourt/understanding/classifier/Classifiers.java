package io.forecourt.understanding.classifier;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The weights of every classifier.
 *
 * @param fingerprint of the examples and the training they come from
 * @param weights by label: {@link Features#WIDTH} numbers and one that holds for every sentence
 */
record Classifiers(String fingerprint, Map<String, float[]> weights) {

  /** In the jar. */
  static final String RESOURCE = "/language/heads.bin";

  static Classifiers shipped() {
    try (InputStream file = Classifiers.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new IllegalStateException(
            "The classifiers are not trained; run mvn process-classes.");
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns how probable a label is, from 0 to 1. */
  static double probability(float[] weights, Features features) {
    return 1 / (1 + Math.exp(-features.sum(weights)));
  }

  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(fingerprint);
    data.writeInt(weights.size());
    for (Map.Entry<String, float[]> classifier : weights.entrySet()) {
      data.writeUTF(classifier.getKey());
      for (float weight : classifier.getValue()) {
        data.writeFloat(weight);
      }
    }
    data.flush();
  }

  static Classifiers read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(new BufferedInputStream(in));
    String fingerprint = data.readUTF();
    Map<String, float[]> weights = new LinkedHashMap<>();
    int count = data.readInt();
    for (int i = 0; i < count; i++) {
      String label = data.readUTF();
      float[] ofLabel = new float[Features.WIDTH + 1];
      for (int w = 0; w < ofLabel.length; w++) {
        ofLabel[w] = data.readFloat();
      }
      weights.put(label, ofLabel);
    }
    return new Classifiers(fingerprint, weights);
  }
}
