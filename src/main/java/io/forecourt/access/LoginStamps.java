package io.forecourt.access;

import io.forecourt.platform.StorableText;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The state of a login as one value: it changes with the password, a lock, the groups and the
 * stores, on whichever way and node they change. One read by primary key, made with each request of
 * a person.
 *
 * <p>The engine notes the moment of each failed login as the end of a lock; one that ends within
 * the hour is none, or strangers could end sessions with wrong passwords.
 */
@Repository
class LoginStamps {

  private final JdbcClient jdbc;

  LoginStamps(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if there is no such login, or no more. */
  Optional<String> find(String user) {
    return jdbc.sql(
            """
            select md5(concat(
              u.pwd_, '/', u.salt_, '/',
              coalesce(u.lock_exp_time_ > localtimestamp + interval '1 hour', false), '/',
              (select string_agg(group_id_, ',' order by group_id_)
                from act_id_membership where user_id_ = u.id_), '/',
              (select string_agg(tenant_id_, ',' order by tenant_id_)
                from act_id_tenant_member where user_id_ = u.id_)))
            from act_id_user u where u.id_ = :user
            """)
        .param("user", StorableText.of(user))
        .query(String.class)
        .optional();
  }
}
