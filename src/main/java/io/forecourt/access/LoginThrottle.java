package io.forecourt.access;

import io.forecourt.platform.StorableText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Slows down who guesses passwords: so many failures of one login from one address, and so many
 * from one address, in fifteen minutes, on all nodes together. No account is ever locked, so no one
 * can lock out another person.
 */
@Repository
class LoginThrottle {

  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int MAX_OF_LOGIN = 5;
  static final int MAX_OF_ADDRESS = 50;

  private static final int MAX_LENGTH = 200;

  private final JdbcClient jdbc;
  private final Clock clock;

  LoginThrottle(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  private record Failures(int ofLogin, int ofAddress) {}

  /** For whom no password is checked at the moment. */
  enum Closure {
    NONE,
    LOGIN,
    ADDRESS
  }

  /** Returns whether a password of this login is checked for this address at the moment. */
  Closure closure(String login, String address) {
    Failures failures =
        jdbc.sql(
                """
                select count(*) filter (where login = :login)::int as of_login,
                  count(*)::int as of_address
                from forecourt.login_failure where address = :address and at > :since
                """)
            .param("login", storable(login))
            .param("address", address)
            .param("since", since())
            .query(Failures.class)
            .single();
    if (failures.ofAddress() >= MAX_OF_ADDRESS) {
      return Closure.ADDRESS;
    }
    return failures.ofLogin() >= MAX_OF_LOGIN ? Closure.LOGIN : Closure.NONE;
  }

  void recordFailure(String login, String address) {
    jdbc.sql("delete from forecourt.login_failure where at <= :since")
        .param("since", since())
        .update();
    jdbc.sql(
            "insert into forecourt.login_failure (login, address, at) values (:login, :address, :at)")
        .param("login", storable(login))
        .param("address", address)
        .param("at", clock.instant())
        .update();
  }

  /** Forgets the failures of a login that succeeded from this address. */
  void recordSuccess(String login, String address) {
    jdbc.sql("delete from forecourt.login_failure where login = :login and address = :address")
        .param("login", storable(login))
        .param("address", address)
        .update();
  }

  private Instant since() {
    return clock.instant().minus(WINDOW);
  }

  private static String storable(String login) {
    String text = StorableText.of(login);
    return text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
  }
}
