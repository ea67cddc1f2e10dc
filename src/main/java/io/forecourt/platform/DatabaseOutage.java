package io.forecourt.platform;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Failures that say that the database is away, and nothing about what was asked. */
public final class DatabaseOutage {

  private static final String CONNECTION_CLASS = "08";

  /** A server that starts, stops, or has no connection or disk left. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "53300", "53100");

  /** Returns whether a failure, or what caused it, is an outage. */
  public static boolean isIn(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof CannotGetJdbcConnectionException
          || each instanceof CannotCreateTransactionException
          || each instanceof DataAccessResourceFailureException
          || each instanceof SQLTransientConnectionException
          || (each instanceof SQLException sql && isOutage(sql))) {
        return true;
      }
      // A connection that was cut cannot be rolled back either; what failed first says why.
      if (each instanceof TransactionSystemException failedRollback
          && failedRollback.getApplicationException() != null
          && isIn(failedRollback.getApplicationException())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException failure) {
    String state = failure.getSQLState();
    return state != null && (state.startsWith(CONNECTION_CLASS) || STATES.contains(state));
  }

  private DatabaseOutage() {}
}
