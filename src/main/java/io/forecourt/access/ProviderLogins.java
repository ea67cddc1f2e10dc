package io.forecourt.access;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which user is which person of the identity provider. Names change there, subjects do not. */
@Repository
class ProviderLogins {

  private final JdbcClient jdbc;

  ProviderLogins(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<String> find(String issuer, String subject) {
    return jdbc.sql(
            "select user_id from forecourt.provider_login"
                + " where issuer = :issuer and subject = :subject")
        .param("issuer", issuer)
        .param("subject", subject)
        .query(String.class)
        .optional();
  }

  boolean isLinked(String user) {
    return jdbc.sql("select count(*) > 0 from forecourt.provider_login where user_id = :user")
        .param("user", user)
        .query(Boolean.class)
        .single();
  }

  void link(String issuer, String subject, String user) {
    jdbc.sql("insert into forecourt.provider_login values (:issuer, :subject, :user)")
        .param("issuer", issuer)
        .param("subject", subject)
        .param("user", user)
        .update();
  }

  void unlink(String user) {
    jdbc.sql("delete from forecourt.provider_login where user_id = :user")
        .param("user", user)
        .update();
  }
}
