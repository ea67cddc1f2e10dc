package io.forecourt.platform.outage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks the database four times a second whether it answers, over a connection of its own. So a
 * request need not find out by waiting that it is gone or hangs; one that waits already is told.
 */
@Component
class DatabasePulse implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(DatabasePulse.class);

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final String PATIENCE_IN_SECONDS = "1";

  /** One slow answer, as under a burst of work, is no outage. */
  private static final int MISSES = 2;

  /** The server answers, if only that it has no connection left for the pulse. */
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final String url;
  private final Properties login = new Properties();
  private final RequestConnections requests;
  private ScheduledExecutorService thread;
  private Connection connection;
  private volatile int misses;

  DatabasePulse(DataSourceProperties settings, RequestConnections requests) {
    this.url = settings.determineUrl();
    this.requests = requests;
    Optional.ofNullable(settings.determineUsername())
        .ifPresent(user -> login.setProperty("user", user));
    Optional.ofNullable(settings.determinePassword())
        .ifPresent(password -> login.setProperty("password", password));
    login.setProperty("connectTimeout", PATIENCE_IN_SECONDS);
    login.setProperty("loginTimeout", PATIENCE_IN_SECONDS);
    login.setProperty("socketTimeout", PATIENCE_IN_SECONDS);
    login.setProperty("ApplicationName", "forecourt-pulse");
  }

  boolean isDatabaseUp() {
    return misses < MISSES;
  }

  /** What the first miss makes likely, a second question settles at once. */
  private void beat() {
    ask();
    if (misses > 0 && isDatabaseUp()) {
      ask();
    }
    if (!isDatabaseUp()) {
      requests.cut();
    }
  }

  private void ask() {
    try {
      if (connection == null) {
        connection = DriverManager.getConnection(url, login);
      }
      try (var statement = connection.createStatement()) {
        statement.execute("select 1");
      }
      answered();
    } catch (SQLException e) {
      disconnect();
      if (TOO_MANY_CONNECTIONS.equals(e.getSQLState())) {
        answered();
      } else {
        missed(e);
      }
    }
  }

  private void answered() {
    if (!isDatabaseUp()) {
      LOG.info("The database answers again");
    }
    if (misses > 0) {
      requests.renew();
    }
    misses = 0;
  }

  private void missed(SQLException failure) {
    // Only this thread writes.
    int now = misses + 1;
    misses = now;
    if (now == MISSES) {
      LOG.error("The database does not answer: {}", failure.getMessage());
    }
  }

  private void disconnect() {
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException e) {
        LOG.debug("The connection of the pulse was lost", e);
      }
      connection = null;
    }
  }

  @Override
  public synchronized void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread pulse = new Thread(task, "database-pulse");
              pulse.setDaemon(true);
              return pulse;
            });
    ScheduledFuture<?> unused =
        thread.scheduleWithFixedDelay(this::beat, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public synchronized void stop() {
    thread.execute(this::disconnect);
    thread.shutdown();
    thread = null;
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }
}
