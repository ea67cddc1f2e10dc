package io.forecourt.access;

import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Authenticator apps of users, and the codes that help when the phone is lost. */
@Repository
class SecondFactors {

  private static final int RECOVERY_CODES = 10;

  private static final Logger LOG = LoggerFactory.getLogger(SecondFactors.class);

  private final JdbcClient jdbc;
  private final SealedSecrets secrets;
  private final Clock clock;

  SecondFactors(JdbcClient jdbc, SealedSecrets secrets, Clock clock) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.clock = clock;
  }

  /**
   * Stores an app that has just shown a right code.
   *
   * @param usedStep of that code, which counts no more
   * @return ten recovery codes, of which only hashes are stored
   */
  @Transactional
  public List<String> enroll(String user, byte[] secret, long usedStep) {
    remove(user);
    jdbc.sql(
            """
            insert into forecourt.second_factor (user_id, secret, confirmed_at, last_step)
            values (:user, :secret, :now, :step)
            """)
        .param("user", user)
        .param("secret", secrets.seal(user, secret))
        .param("now", clock.instant())
        .param("step", usedStep)
        .update();
    List<String> codes = Stream.generate(Secrets::password).limit(RECOVERY_CODES).toList();
    for (String code : codes) {
      jdbc.sql("insert into forecourt.recovery_code (user_id, hash) values (:user, :hash)")
          .param("user", user)
          .param("hash", hash(user, code))
          .update();
    }
    return codes;
  }

  /** Returns whether the code is right, and if so uses it up: the same step counts only once. */
  boolean useCode(String user, String code) {
    OptionalLong step = matchingStep(user, code);
    return step.isPresent()
        && jdbc.sql(
                    """
                    update forecourt.second_factor set last_step = :step
                    where user_id = :user and last_step < :step
                    """)
                .param("user", user)
                .param("step", step.getAsLong())
                .update()
            == 1;
  }

  boolean useRecoveryCode(String user, String code) {
    return jdbc.sql("delete from forecourt.recovery_code where user_id = :user and hash = :hash")
            .param("user", user)
            .param("hash", hash(user, code))
            .update()
        == 1;
  }

  int recoveryCodesLeft(String user) {
    return jdbc.sql("select count(*)::int from forecourt.recovery_code where user_id = :user")
        .param("user", user)
        .query(Integer.class)
        .single();
  }

  boolean exists(String user) {
    return jdbc.sql("select count(*) > 0 from forecourt.second_factor where user_id = :user")
        .param("user", user)
        .query(Boolean.class)
        .single();
  }

  /** Returns whether there was one. */
  boolean remove(String user) {
    return jdbc.sql("delete from forecourt.second_factor where user_id = :user")
            .param("user", user)
            .update()
        == 1;
  }

  private OptionalLong matchingStep(String user, String code) {
    return jdbc.sql("select secret from forecourt.second_factor where user_id = :user")
        .param("user", user)
        .query(String.class)
        .optional()
        .map(stored -> matchingStep(user, stored, code))
        .orElseGet(OptionalLong::empty);
  }

  private OptionalLong matchingStep(String user, String stored, String code) {
    try {
      return Totp.matchingStep(secrets.open(user, stored), code, clock.instant());
    } catch (GeneralSecurityException e) {
      LOG.error(
          "The two-step login of {} was set up under another forecourt.access.totp.key. Set that key"
              + " again, or reset the two-step login.",
          user);
      return OptionalLong.empty();
    }
  }

  /** The codes are random and long enough for a fast hash. People may leave the dashes out. */
  private static String hash(String user, String code) {
    return Secrets.digest(user + ":" + code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
  }
}
