package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

  @ParameterizedTest
  @CsvSource({"0, PT5S", "1, PT10S", "2, PT20S", "7, PT10M40S", "8, PT15M", "1000, PT15M"})
  void shouldDoubleThePauseUpToTheLongest(int failures, Duration pause) {
    Backoff backoff = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

    assertThat(backoff.after(failures)).isEqualTo(pause);
  }
}
