package io.forecourt.insight.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateTest {

  /** Values of Wilson's interval as tables of it print them. */
  @ParameterizedTest
  @CsvSource({
    "5, 10, 23.66, 76.34",
    "0, 10, 0, 27.75",
    "10, 10, 72.25, 100",
    "1, 1, 20.65, 100",
    "500, 1000, 46.91, 53.09"
  })
  void shouldSayHowSureItIs(int counted, int of, double low, double high) {
    Rate rate = new Rate(counted, of);

    assertThat(rate.low()).isCloseTo(low, within(0.01));
    assertThat(rate.high()).isCloseTo(high, within(0.01));
  }

  @Test
  void shouldBeEmptyWhereThereIsNothingToCount() {
    assertThat(new Rate(0, 0).percent()).isEmpty();
    assertThat(new Rate(3, 4).percent()).hasValue(75.0);
  }
}
