package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.TestDatabase;
import io.forecourt.access.AccessLog.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals are in the log, but no attacker fills it. */
class RefusedCallsTest {

  private final MovingClock clock = new MovingClock();
  private final AccessLog log = new AccessLog(TestDatabase.jdbc(), clock);
  private final RefusedCalls refused = new RefusedCalls(log, clock);
  private final long before = latest();

  @Test
  void shouldRecordARefusalOnceInAQuarterOfAnHour() {
    for (int i = 0; i < 5; i++) {
      refused.recordOnce("ann 192.0.2.1", Kind.LOGIN_THROTTLED, "ann", "192.0.2.1", "");
      refused.recordOnce("ann 192.0.2.2", Kind.LOGIN_THROTTLED, "ann", "192.0.2.2", "");
    }
    assertThat(entries()).hasSize(2);

    clock.now = clock.now.plus(RefusedCalls.WINDOW);
    refused.recordOnce("ann 192.0.2.1", Kind.LOGIN_THROTTLED, "ann", "192.0.2.1", "");
    assertThat(entries()).hasSize(3);
  }

  @Test
  void shouldStopAtTheLimitAndSaySo() {
    for (int i = 0; i < 1000; i++) {
      refused.record(Kind.LOGIN_FAILED, "unknown:" + i, "192.0.2.1", "");
      refused.recordOnce("192.0.2." + i, Kind.KEY_REFUSED, "key:" + i, "192.0.2." + i, "");
    }

    assertThat(entries()).hasSize(RefusedCalls.MOST + 1);
    assertThat(entries().get(0).kind()).isEqualTo(Kind.LOG_LIMITED);
    clock.now = clock.now.plus(RefusedCalls.WINDOW);
    refused.record(Kind.LOGIN_FAILED, "mia", "192.0.2.1", "");
    assertThat(entries().get(0).who()).isEqualTo("mia");
  }

  @ParameterizedTest
  @CsvSource({
    "fck_Abcdefghijklmnopqrstuvwx, fck_Abcd",
    "my-password-1, my-p",
    "ab, ''",
    "<script>alert(1)</script>, ?script?"
  })
  void shouldShowNoMoreOfAKeyThanTellsItApart(String presented, String prefix) {
    assertThat(RefusedKeys.prefix(presented)).isEqualTo(prefix);
  }

  private List<AccessLog.Entry> entries() {
    return log
        .find(new AccessLog.Query(Optional.empty(), Optional.empty(), Optional.empty(), 1000))
        .stream()
        .filter(entry -> entry.id() > before)
        .toList();
  }

  private static long latest() {
    return TestDatabase.jdbc()
        .sql("select coalesce(max(id), 0) from forecourt.access_log")
        .query(Long.class)
        .single();
  }

  private static final class MovingClock extends Clock {

    private Instant now = Instant.parse("2026-03-11T15:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
