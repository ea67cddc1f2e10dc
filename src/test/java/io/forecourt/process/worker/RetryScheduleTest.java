package io.forecourt.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

  @Test
  void shouldTryAgainSoonAndThenLessOften() {
    int left = RetrySchedule.leftAfter(null);
    assertThat(left).isEqualTo(6);
    assertThat(RetrySchedule.pauseBefore(left)).isEqualTo(Duration.ofSeconds(5));

    Duration before = Duration.ZERO;
    while (left > 0) {
      assertThat(RetrySchedule.pauseBefore(left)).isGreaterThan(before);
      before = RetrySchedule.pauseBefore(left);
      left = RetrySchedule.leftAfter(left);
    }
    assertThat(RetrySchedule.leftAfter(0)).isZero();
  }
}
