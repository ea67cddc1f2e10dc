package io.forecourt.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {

  @Test
  void shouldBeDurableAndRefuseAForeignServerOnItsPort() throws IOException, SQLException {
    int port = freePort();
    EmbeddedDatabase ours = EmbeddedDatabase.startedIn(aHome(), port);

    assertThat(setting(ours, "fsync")).isEqualTo("on");
    assertThat(setting(ours, "synchronous_commit")).isEqualTo("on");
    assertThat(setting(ours, "listen_addresses")).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> EmbeddedDatabase.startedIn(aHome(), port))
        .isInstanceOf(RuntimeException.class)
        .hasMessageContaining(String.valueOf(port))
        .hasMessageContaining("forecourt.postgres.port");
  }

  private static Path aHome() {
    return Path.of("target", "test-database", UUID.randomUUID().toString());
  }

  private static String setting(EmbeddedDatabase database, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
        Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("show " + name)) {
      found.next();
      return found.getString(1);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
