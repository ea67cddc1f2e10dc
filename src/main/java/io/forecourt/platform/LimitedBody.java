package io.forecourt.platform;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;

/** A request body that may neither be too large nor arrive too slowly. */
final class LimitedBody extends ServletInputStream {

  private final ServletInputStream body;
  private final long max;
  private final long deadline;
  private long count;

  /**
   * @param max in bytes
   * @param timeout for the whole body; from now on
   */
  LimitedBody(ServletInputStream body, long max, Duration timeout) {
    this.body = body;
    this.max = max;
    this.deadline = System.nanoTime() + timeout.toNanos();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /**
   * @throws BodyRefused if it is too large or too slow
   */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = body.read(target, offset, length);
    if (read > 0) {
      count += read;
      if (count > max) {
        throw BodyRefused.tooLarge(max);
      }
      if (System.nanoTime() - deadline > 0) {
        throw BodyRefused.tooSlow();
      }
    }
    return read;
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    body.setReadListener(listener);
  }
}
