package io.forecourt.capture.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class OutageRateLimiterTest {

  private Instant now = Instant.parse("2026-03-11T12:00:00Z");

  private final OutageRateLimiter limiter =
      new OutageRateLimiter(
          new IntakeLimits(2, 3), ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

  @Test
  void shouldLimitEachAddressForTenMinutes() {
    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
    assertThat(limiter.mayPass("192.0.2.1")).isFalse();
    assertThat(limiter.mayPass("192.0.2.2")).isTrue();

    now = now.plus(Duration.ofMinutes(11));

    assertThat(limiter.mayPass("192.0.2.1")).isTrue();
  }

  @Test
  void shouldCountChatsApart() {
    limiter.mayPass("192.0.2.1");
    limiter.mayPass("192.0.2.1");

    assertThat(limiter.mayWrite("192.0.2.1")).isTrue();
    assertThat(limiter.mayWrite("192.0.2.1")).isTrue();
    assertThat(limiter.mayWrite("192.0.2.1")).isTrue();
    assertThat(limiter.mayWrite("192.0.2.1")).isFalse();
  }

  @Test
  void shouldNotKeepMoreFormsOfAnAddressThanItMaySend() {
    FormSpoolDoor door = new FormSpoolDoor(null, null, null, limiter);
    MockHttpServletRequest request = new MockHttpServletRequest("POST", "/s/riverside");

    assertThat(door.accepts(request)).isTrue();
    assertThat(door.accepts(request)).isTrue();
    assertThat(door.accepts(request)).isFalse();
  }
}
