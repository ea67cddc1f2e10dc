package io.forecourt.understanding.classifier;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * What a sentence means, as a point among all sentences: bge-small, quantized, on ONNX Runtime.
 * Runs on the calling thread; safe to be asked by many at once.
 */
class SentenceEncoder {

  /** Numbers that one sentence is told by. */
  static final int WIDTH = 384;

  private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
  private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";

  /** A text message of 300 letters has about 80 pieces. */
  private static final int MOST_PIECES = 96;

  private static final long STACK = 16L << 20;

  private final OrtEnvironment environment;
  private final OrtSession session;
  private final WordPieceTokenizer wordPieceTokenizer;

  SentenceEncoder() {
    try (InputStream model = SentenceEncoder.class.getResourceAsStream(MODEL);
        InputStream tokenizer = SentenceEncoder.class.getResourceAsStream(TOKENIZER)) {
      byte[] weights = model.readAllBytes();
      environment = withRoom(OrtEnvironment::getEnvironment);
      session = withRoom(() -> session(weights));
      wordPieceTokenizer = new WordPieceTokenizer(tokenizer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private OrtSession session(byte[] weights) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      environment.setTelemetry(false);
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      return environment.createSession(weights, options);
    } catch (OrtException e) {
      throw new IllegalStateException("The language model does not start.", e);
    }
  }

  /**
   * Preparing the model goes deeper than the stack Java gives a thread, and then the whole process
   * ends without a word; asking it later does not.
   */
  private static <T> T withRoom(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread roomy = new Thread(null, task, "language-model", STACK);
    roomy.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the language model started.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The language model does not start.", e.getCause());
    }
  }

  /** One point of length one for each sentence, in their order. */
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
    return run(ids, mask, pieces.length, width);
  }

  private float[][] run(long[] ids, long[] mask, int rows, int width) {
    long[] shape = {rows, width};
    try (OnnxTensor inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", inputs, "attention_mask", attention, "token_type_ids", types))) {
      float[][][] states = (float[][][]) result.get(0).getValue();
      float[][] points = new float[rows][];
      for (int row = 0; row < rows; row++) {
        // bge reads a sentence's meaning from its first piece.
        points[row] = ofLengthOne(states[row][0]);
      }
      return points;
    } catch (OrtException e) {
      throw new IllegalStateException("The language model gave no answer.", e);
    }
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
