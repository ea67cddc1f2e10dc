package io.forecourt.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passwords that were made up for a user and that count only until the first login. */
@Repository
class GivenPasswords {

  private final JdbcClient jdbc;

  GivenPasswords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Marks the user's current password as given. The mark is void as soon as the user has another
   * one, on whichever way it is set.
   */
  void record(String user) {
    jdbc.sql(
            """
            insert into forecourt.first_password (user_id, digest)
            select id_, md5(concat(pwd_, '/', salt_)) from act_id_user where id_ = :user
            on conflict (user_id) do update set digest = excluded.digest, given_at = now()
            """)
        .param("user", user)
        .update();
  }
}
