package io.forecourt.understanding.classifier;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.LongBuffer;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** A BERT model on ONNX Runtime, one thread per call. */
final class OnnxModel {

  private static final long STACK = 16L << 20;

  private final OrtEnvironment environment;
  private final OrtSession session;

  OnnxModel(byte[] weights) {
    environment = onLargeStack(OrtEnvironment::getEnvironment);
    session = onLargeStack(() -> session(weights));
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
   * Runs work on a thread with a large stack. Preparing a model goes deeper than the stack Java
   * gives a thread, and then the whole process ends without a message; running the model does not.
   */
  private static <T> T onLargeStack(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "language-model", STACK);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the language model started.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The language model does not start.", e.getCause());
    }
  }

  /**
   * Returns the hidden states of each row, piece by piece.
   *
   * @param ids of the pieces, row after row, all rows of one length
   * @param mask 1 for a token, 0 for padding
   */
  float[][][] run(long[] ids, long[] mask, int rows) {
    long[] shape = {rows, ids.length / rows};
    try (OnnxTensor inputs = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        OnnxTensor attention = OnnxTensor.createTensor(environment, LongBuffer.wrap(mask), shape);
        OnnxTensor types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[ids.length]), shape);
        OrtSession.Result result =
            session.run(
                Map.of(
                    "input_ids", inputs, "attention_mask", attention, "token_type_ids", types))) {
      return (float[][][]) result.get(0).getValue();
    } catch (OrtException e) {
      throw new IllegalStateException("The language model gave no answer.", e);
    }
  }
}
