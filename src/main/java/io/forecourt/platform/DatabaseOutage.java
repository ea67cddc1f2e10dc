package io.forecourt.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Failures that say that the database is away, and nothing about what was asked. */
public final class DatabaseOutage {

  /** Connection failures, and a server that starts, stops or has no connection left. */
  private static final String CONNECTION_CLASS = "08";

  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300");

  /** Returns whether a failure, or what caused it, is an outage. */
  public static boolean isIn(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof CannotGetJdbcConnectionException
          || each instanceof CannotCreateTransactionException
          || each instanceof DataAccessResourceFailureException
          || each instanceof SQLTransientConnectionException
          || (each instanceof SQLException sql && isOutage(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(String state) {
    return state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state));
  }

  private DatabaseOutage() {}
}
