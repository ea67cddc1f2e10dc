package io.forecourt.capture.spool;

import io.forecourt.platform.OutageSpool.Receipt;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** A door whose requests are kept while the database is away. */
public interface SpoolDoor {

  boolean isOf(String path);

  /** Returns whether a request is of this door and its caller may make it. */
  boolean accepts(HttpServletRequest request) throws IOException;

  /** Returns what tells the sender from others, if a door knows its senders; never a secret. */
  default Optional<String> sender(HttpServletRequest request) {
    return Optional.empty();
  }

  /** What the caller is told. */
  Receipt receipt();

  /** Takes a request in, as if it arrived now; may be called again after a failure, or a crash. */
  void replay(SpooledRequest request);
}
