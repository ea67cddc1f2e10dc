package io.forecourt.understanding.classifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/**
 * Turns sentences into vectors of meaning, with a quantized bge-small. Runs on the calling thread;
 * thread-safe.
 */
class SentenceEncoder {

  /** Length of a vector. */
  static final int WIDTH = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** A text message of 300 characters has about 80 pieces. */
  private static final int MOST_PIECES = 96;

  private final OnnxModel model;
  private final WordPieceTokenizer wordPieceTokenizer;

  SentenceEncoder() {
    try (InputStream weights = SentenceEncoder.class.getResourceAsStream(MODEL);
        InputStream tokenizer = SentenceEncoder.class.getResourceAsStream(TOKENIZER)) {
      model = new OnnxModel(weights.readAllBytes());
      wordPieceTokenizer = new WordPieceTokenizer(tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a vector of length one for each sentence, in their order. */
  float[][] encode(List<String> sentences) {
    long[][] pieces =
        sentences.stream()
            .map(sentence -> wordPieceTokenizer.pieces(sentence, MOST_PIECES))
            .toArray(long[][]::new);
    int width = 0;
    for (long[] sentence : pieces) {
      width = Math.max(width, sentence.length);
    }
    long[] ids = new long[pieces.length * width];
    long[] mask = new long[ids.length];
    for (int row = 0; row < pieces.length; row++) {
      System.arraycopy(pieces[row], 0, ids, row * width, pieces[row].length);
      Arrays.fill(mask, row * width, row * width + pieces[row].length, 1);
    }
    float[][][] states = model.run(ids, mask, pieces.length);
    float[][] points = new float[pieces.length][];
    for (int row = 0; row < points.length; row++) {
      // bge reads a sentence's meaning from its first piece.
      points[row] = ofLengthOne(states[row][0]);
    }
    return points;
  }

  private static float[] ofLengthOne(float[] point) {
    double square = 0;
    for (float number : point) {
      square += number * number;
    }
    float length = (float) Math.sqrt(square);
    float[] scaled = new float[point.length];
    for (int i = 0; i < point.length; i++) {
      scaled[i] = point[i] / length;
    }
    return scaled;
  }
}
