package io.forecourt.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetriesTest {

  @Test
  void shouldTryAgainSoonAndThenLessOften() {
    int left = Retries.leftAfter(null);
    assertThat(left).isEqualTo(6);
    assertThat(Retries.pauseBefore(left)).isEqualTo(Duration.ofSeconds(5));

    Duration before = Duration.ZERO;
    while (left > 0) {
      assertThat(Retries.pauseBefore(left)).isGreaterThan(before);
      before = Retries.pauseBefore(left);
      left = Retries.leftAfter(left);
    }
    assertThat(Retries.leftAfter(0)).isZero();
  }
}
