package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Codes count once, and the database does not give the secrets away. */
class SecondFactorsTest {

  private static final String USER = "tessa";
  private static final Instant NOW = Instant.parse("2026-03-11T15:00:10Z");

  private final byte[] secret = Secrets.bytes(Totp.SECRET_BYTES);

  @AfterEach
  void clean() {
    TestDatabase.jdbc().sql("delete from forecourt.second_factor").update();
  }

  @Test
  void shouldTakeACodeOnlyOnce() {
    SecondFactors factors = factors("", NOW);
    factors.enroll(USER, secret, Totp.step(NOW) - 1);

    assertThat(factors.useCode(USER, codeAt(NOW.minusSeconds(30)))).isFalse();
    assertThat(factors.useCode(USER, codeAt(NOW))).isTrue();
    assertThat(factors.useCode(USER, codeAt(NOW))).isFalse();
    assertThat(factors.useCode(USER, codeAt(NOW.plusSeconds(30)))).isTrue();
    assertThat(factors.useCode("another", codeAt(NOW))).isFalse();
  }

  @Test
  void shouldTakeEachOfTenRecoveryCodesOnce() {
    SecondFactors factors = factors("", NOW);
    List<String> codes = factors.enroll(USER, secret, 0);

    assertThat(codes).hasSize(10).doesNotHaveDuplicates();
    assertThat(factors.useRecoveryCode("another", codes.get(0))).isFalse();
    assertThat(factors.useRecoveryCode(USER, codes.get(0))).isTrue();
    assertThat(factors.useRecoveryCode(USER, codes.get(0))).isFalse();
    String typed = codes.get(1).replace("-", "").toUpperCase(Locale.ROOT);
    assertThat(factors.useRecoveryCode(USER, typed)).isTrue();
    assertThat(factors.recoveryCodesLeft(USER)).isEqualTo(8);
    assertThat(stored("select string_agg(hash, ',') from forecourt.recovery_code"))
        .doesNotContain(codes.get(2));
  }

  @Test
  void shouldForgetEverythingWhenItIsReset() {
    SecondFactors factors = factors("", NOW);
    List<String> codes = factors.enroll(USER, secret, 0);

    assertThat(factors.remove(USER)).isTrue();

    assertThat(factors.remove(USER)).isFalse();
    assertThat(factors.useCode(USER, codeAt(NOW))).isFalse();
    assertThat(factors.useRecoveryCode(USER, codes.get(0))).isFalse();
  }

  @Test
  void shouldEncryptTheSecretWhenThereIsAKey() {
    SecondFactors factors = factors("a key of the installation", NOW);
    factors.enroll(USER, secret, 0);

    assertThat(stored("select secret from forecourt.second_factor")).startsWith("gcm:");
    assertThat(factors("quite another key, sorry", NOW).useCode(USER, codeAt(NOW))).isFalse();
    assertThat(factors.useCode(USER, codeAt(NOW))).isTrue();
  }

  @Test
  void shouldNotTakeTheSecretOfAnotherUser() {
    SecondFactors factors = factors("a key of the installation", NOW);
    factors.enroll(USER, secret, 0);
    TestDatabase.jdbc()
        .sql(
            "insert into forecourt.second_factor select 'thief', secret, confirmed_at, 0"
                + " from forecourt.second_factor")
        .update();

    assertThat(factors.useCode("thief", codeAt(NOW))).isFalse();
  }

  @Test
  void shouldGoOnWithPlainSecretsWhenAKeyIsSetLater() {
    factors("", NOW).enroll(USER, secret, 0);

    assertThat(factors("a key of the installation", NOW).useCode(USER, codeAt(NOW))).isTrue();
  }

  @Test
  void shouldRefuseAKeyThatIsTooShort() {
    assertThatThrownBy(() -> new TotpSettings(Set.of(), "short"))
        .hasMessageContaining("at least 16 characters");
  }

  private String codeAt(Instant moment) {
    return Totp.code(secret, Totp.step(moment), 6);
  }

  private static String stored(String query) {
    return TestDatabase.jdbc().sql(query).query(String.class).single();
  }

  private static SecondFactors factors(String key, Instant now) {
    return new SecondFactors(
        TestDatabase.jdbc(),
        new SealedSecrets(new TotpSettings(Set.of(), key)),
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
