package io.forecourt.platform.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;
import org.slf4j.helpers.FormattingTuple;

/**
 * Limits how often a minute a warning or error is logged, and logs how many more there were.
 * Messages that differ only in numbers and ids are the same one.
 */
final class RepeatedMessageFilter extends TurboFilter {

  private static final long WINDOW = Duration.ofMinutes(1).toNanos();

  /** Different messages in one minute; of further ones the oldest is forgotten. */
  private static final int MOST_MESSAGES = 500;

  private static final Marker COUNT = MarkerFactory.getMarker("REPEATED");

  private final int limit;
  private final LongSupplier nanoTime;
  private final Map<RepeatedMessage.Key, RepeatedMessage> recent =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<RepeatedMessage.Key, RepeatedMessage> entry) {
          return size() > MOST_MESSAGES;
        }
      };

  /**
   * @param limit times a minute for each message
   */
  RepeatedMessageFilter(int limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
  }

  @Override
  public FilterReply decide(
      Marker marker,
      Logger logger,
      Level level,
      String format,
      Object[] arguments,
      Throwable thrown) {
    boolean limited =
        format != null
            && marker != COUNT
            && level.isGreaterOrEqual(Level.WARN)
            && level.isGreaterOrEqual(logger.getEffectiveLevel());
    return limited && !mayLog(logger, level, format, arguments, thrown)
        ? FilterReply.DENY
        : FilterReply.NEUTRAL;
  }

  private boolean mayLog(
      Logger logger, Level level, String format, Object[] arguments, Throwable thrown) {
    FormattingTuple text = RepeatedMessage.format(format, arguments);
    RepeatedMessage.Key key = RepeatedMessage.Key.of(logger, level, text, thrown);
    long now = nanoTime.getAsLong();
    Optional<RepeatedMessage> over = Optional.empty();
    boolean allowed;
    synchronized (recent) {
      RepeatedMessage known = recent.get(key);
      if (known == null || known.isOver(now, WINDOW)) {
        over = Optional.ofNullable(recent.remove(key));
        known = new RepeatedMessage(logger, level, now);
        recent.put(key, known);
      }
      allowed = known.count(limit, String.valueOf(text.getMessage()));
    }
    over.filter(RepeatedMessage::isLeftOut).ifPresent(each -> each.logCount(COUNT));
    return allowed;
  }

  /** Logs how often each message was left out whose minute is over. */
  void logCounts() {
    long now = nanoTime.getAsLong();
    List<RepeatedMessage> over = new ArrayList<>();
    synchronized (recent) {
      recent.values().stream().filter(each -> each.isOver(now, WINDOW)).forEach(over::add);
      recent.values().removeAll(over);
    }
    over.stream().filter(RepeatedMessage::isLeftOut).forEach(each -> each.logCount(COUNT));
  }
}
