package io.forecourt.capture.inbox;

/** Failures in a line. */
public final class Failures {

  private static final int MOST = 300;

  /** The innermost message, which names what is wrong with a model. */
  public static String cause(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    String text =
        cause.getMessage() == null || cause.getMessage().isBlank()
            ? cause.getClass().getSimpleName()
            : cause.getMessage().strip();
    String line = text.replaceAll("\\s+", " ");
    return line.length() > MOST ? line.substring(0, MOST) : line;
  }

  private Failures() {}
}
