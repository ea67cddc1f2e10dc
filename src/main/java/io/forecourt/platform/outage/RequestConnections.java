package io.forecourt.platform.outage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

/**
 * Connections that HTTP requests hold. A database that hangs does not hold its callers: when the
 * pulse misses it, their connections are cut, and each request learns at once that it is away.
 * Background work keeps its connections, and goes on where it stood when the database does.
 */
@Component
class RequestConnections implements BeanPostProcessor {

  private static final Logger LOG = LoggerFactory.getLogger(RequestConnections.class);

  private final Map<Thread, Queue<Connection>> requests = new ConcurrentHashMap<>();
  private volatile HikariDataSource pool;

  /** Notes the connections that the calling thread takes until its request ends. */
  void begin() {
    requests.put(Thread.currentThread(), new ConcurrentLinkedQueue<>());
  }

  void end() {
    requests.remove(Thread.currentThread());
  }

  /**
   * Cuts what requests hold now; whoever waits for an answer on such a connection gets an error.
   */
  void cut() {
    for (Queue<Connection> held : requests.values()) {
      for (Connection connection : held) {
        cut(connection);
      }
    }
  }

  private static void cut(Connection connection) {
    try {
      if (!connection.isClosed()) {
        connection.abort(Runnable::run);
      }
    } catch (SQLException e) {
      LOG.debug("The connection had gone back meanwhile", e);
    }
  }

  /** Replaces connections that are idle, or come back: a break may have left them half open. */
  void renew() {
    HikariDataSource connections = pool;
    if (connections != null && connections.getHikariPoolMXBean() != null) {
      connections.getHikariPoolMXBean().softEvictConnections();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource connections) {
      pool = connections;
      return new Noting(connections);
    }
    return bean;
  }

  private final class Noting extends DelegatingDataSource {

    Noting(DataSource target) {
      super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      Queue<Connection> held = requests.get(Thread.currentThread());
      if (held != null) {
        held.removeIf(RequestConnections::isReturned);
        held.add(connection);
      }
      return connection;
    }
  }

  private static boolean isReturned(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }
}
