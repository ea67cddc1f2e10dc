package io.forecourt.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The limit on what an anonymous sender may send in ten minutes. */
class IntakeRateLimiterTest {

  private static final Instant NOON = Instant.parse("2026-03-11T12:00:00Z");

  @AfterEach
  void forgetTheSenders() {
    TestDatabase.jdbc().sql("delete from forecourt.form_submission").update();
  }

  @Test
  void shouldStopOneAddressAndNoOther() {
    IntakeRateLimiter limiter = limiterAt(NOON);

    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
    assertThat(limiter.mayPass("192.0.2.1")).isFalse();
    assertThat(limiter.mayPass("192.0.2.2")).isTrue();
  }

  @Test
  void shouldLetAnAddressPassAgainTenMinutesLater() {
    for (int i = 0; i < 3; i++) {
      limiterAt(NOON).mayPass("192.0.2.1");
    }

    assertThat(limiterAt(NOON.plus(Duration.ofMinutes(10))).mayPass("192.0.2.1")).isFalse();
    assertThat(limiterAt(NOON.plus(Duration.ofMinutes(21))).mayPass("192.0.2.1")).isTrue();
  }

  @Test
  void shouldCountTheMessagesOfAChatApart() {
    IntakeRateLimiter limiter = limiterAt(NOON);

    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
    assertThat(limiter.mayWrite("192.0.2.1")).isTrue();
    assertThat(limiter.mayWrite("192.0.2.1")).isFalse();
  }

  private static IntakeRateLimiter limiterAt(Instant now) {
    return new IntakeRateLimiter(
        TestDatabase.jdbc(), new IntakeLimits(2, 1), Clock.fixed(now, ZoneOffset.UTC));
  }
}
