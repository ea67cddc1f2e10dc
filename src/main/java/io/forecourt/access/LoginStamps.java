package io.forecourt.access;

import io.forecourt.platform.StorableText;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The state of a login, with a stamp that changes with the password, a lock, the second factor, the
 * groups and the stores, on whichever way and node they change. One read by primary key, made with
 * each request of a person.
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

  /**
   * What a login is at the moment.
   *
   * @param locked by an administrator
   * @param firstPassword whether the password was made up for the user
   * @param secondFactor whether the user has an authenticator app
   */
  record State(String stamp, boolean locked, boolean firstPassword, boolean secondFactor) {}

  /** Empty if there is no such login, or no more. */
  Optional<State> find(String user) {
    return jdbc.sql(
            """
            select md5(concat(
              u.pwd_, '/', u.salt_, '/', locked, '/', extract(epoch from s.confirmed_at), '/',
              (select string_agg(group_id_, ',' order by group_id_)
                from act_id_membership where user_id_ = u.id_), '/',
              (select string_agg(tenant_id_, ',' order by tenant_id_)
                from act_id_tenant_member where user_id_ = u.id_))) as stamp,
              locked,
              f.user_id is not null as first_password,
              s.user_id is not null as second_factor
            from act_id_user u
            cross join lateral (
              select coalesce(u.lock_exp_time_ > localtimestamp + interval '1 hour', false) as locked
            ) l
            left join forecourt.second_factor s on s.user_id = u.id_
            left join forecourt.first_password f
              on f.user_id = u.id_ and f.digest = md5(concat(u.pwd_, '/', u.salt_))
            where u.id_ = :user
            """)
        .param("user", StorableText.of(user))
        .query(State.class)
        .optional();
  }

  /** Empty if there is no such login, or no more. */
  Optional<String> findStamp(String user) {
    return find(user).map(State::stamp);
  }
}
