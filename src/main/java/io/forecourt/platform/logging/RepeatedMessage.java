package io.forecourt.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.regex.Pattern;
import org.slf4j.Marker;
import org.slf4j.event.EventConstants;
import org.slf4j.helpers.FormattingTuple;
import org.slf4j.helpers.MessageFormatter;

/** A message of the last minute, with how often it was left out of the log. */
final class RepeatedMessage {

  private static final int LONGEST_EXAMPLE = 300;

  private final Logger logger;
  private final Level level;
  private final long since;
  private int logged;
  private int leftOut;
  private String example = "";

  /**
   * @param since in nanoseconds, as {@link System#nanoTime()} counts
   */
  RepeatedMessage(Logger logger, Level level, long since) {
    this.logger = logger;
    this.level = level;
    this.since = since;
  }

  /**
   * What makes two messages the same one.
   *
   * @param words without numbers and ids
   * @param failure class of the exception; empty without one
   */
  record Key(String logger, Level level, String words, String failure) {

    private static final int LONGEST = 200;
    private static final Pattern ID =
        Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,}|\\d+");

    /**
     * @param thrown may be null, as may the exception among the arguments
     */
    static Key of(Logger logger, Level level, FormattingTuple text, Throwable thrown) {
      String words = String.valueOf(text.getMessage());
      Throwable failure = thrown == null ? text.getThrowable() : thrown;
      return new Key(
          logger.getName(),
          level,
          ID.matcher(words.length() > LONGEST ? words.substring(0, LONGEST) : words)
              .replaceAll("#"),
          failure == null ? "" : failure.getClass().getName());
    }
  }

  static FormattingTuple format(String format, Object[] arguments) {
    return MessageFormatter.arrayFormat(format, arguments);
  }

  /** Counts the message once, and returns whether it may be logged. */
  boolean count(int limit, String text) {
    if (logged < limit) {
      logged++;
      return true;
    }
    if (leftOut++ == 0) {
      example = text.length() > LONGEST_EXAMPLE ? text.substring(0, LONGEST_EXAMPLE) + "…" : text;
    }
    return false;
  }

  boolean isOver(long now, long window) {
    return now - since >= window;
  }

  boolean isLeftOut() {
    return leftOut > 0;
  }

  /** Logs, once its minute is over, how often it was left out. */
  void logCount(Marker unlimited) {
    logger.log(
        unlimited,
        RepeatedMessage.class.getName(),
        level == Level.ERROR ? EventConstants.ERROR_INT : EventConstants.WARN_INT,
        "Repeated {} more times within a minute: {}",
        new Object[] {leftOut, example},
        null);
  }
}
