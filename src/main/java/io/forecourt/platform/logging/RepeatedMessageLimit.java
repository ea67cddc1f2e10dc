package io.forecourt.platform.logging;

import ch.qos.logback.classic.LoggerContext;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Limits repeated warnings and errors of the whole application: a full disk or a database that is
 * away fails every request alike, and their traces would fill the disk that the log is on.
 */
@Component
class RepeatedMessageLimit implements InitializingBean, DisposableBean {

  private final int limit;
  private final LoggerContext logging;
  private final RepeatedMessageFilter filter;
  private ScheduledFuture<?> counts;

  /**
   * @param limit times a minute for each message; zero turns the limit off
   */
  RepeatedMessageLimit(@Value("${forecourt.log.repeats-per-minute:10}") int limit) {
    this.limit = limit;
    this.logging = (LoggerContext) LoggerFactory.getILoggerFactory();
    this.filter = new RepeatedMessageFilter(limit, System::nanoTime);
  }

  @Override
  public void afterPropertiesSet() {
    if (limit > 0) {
      logging.addTurboFilter(filter);
      counts =
          logging
              .getScheduledExecutorService()
              .scheduleAtFixedRate(filter::logCounts, 1, 1, TimeUnit.MINUTES);
    }
  }

  @Override
  public void destroy() {
    logging.getTurboFilterList().remove(filter);
    if (counts != null) {
      counts.cancel(false);
    }
  }
}
