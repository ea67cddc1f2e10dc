package io.forecourt.database.backup;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A data source of one connection whose transaction only its owner ends: what a user of it commits
 * is undone where a later step fails.
 */
final class SharedTransaction {

  private static final Set<String> LEFT_TO_THE_OWNER =
      Set.of("commit", "setAutoCommit", "close", "abort");

  private SharedTransaction() {}

  static DataSource on(Connection connection) {
    Connection guarded =
        (Connection)
            Proxy.newProxyInstance(
                SharedTransaction.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                  if (LEFT_TO_THE_OWNER.contains(method.getName())) {
                    return null;
                  }
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                  }
                });
    return new SingleConnectionDataSource(guarded, true);
  }
}
