package io.forecourt.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clients that accept the same parameters as those of the application. */
public final class JdbcClients {

  public static JdbcClient on(DataSource database) {
    return on(new JdbcTemplate(database));
  }

  public static JdbcClient on(JdbcTemplate template) {
    return JdbcClient.create(new InstantJdbcTemplate(template));
  }

  private JdbcClients() {}
}
