package io.forecourt.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;

/** Keeps what buyers send while the database is away. */
public interface OutageSpool {

  /**
   * Stores a request durably, if it is of a kind that is kept and its caller may send it.
   *
   * @param request whose body can be read again
   * @return what the caller is told, with status 202; empty if nothing was stored
   * @throws IOException if it could not be stored
   */
  Optional<Receipt> keep(HttpServletRequest request, byte[] body) throws IOException;

  /** The answer to what was stored. */
  record Receipt(String contentType, String text) {}
}
