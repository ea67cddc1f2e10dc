package io.forecourt.insight.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainCauseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "ENGINE-16004 Exception while closing command context: Unknown property 'x' | Unknown property 'x'",
        "java.lang.IllegalStateException: Cannot read the mailbox. | Cannot read the mailbox.",
        "sla-policy gives within = 1 minute. | sla-policy gives within = 1 minute.",
        "java.lang.NullPointerException | java.lang.NullPointerException",
        "NOBODY_CARRIES_IT | No email or text service is set up for this store, so no one was alerted."
      })
  void shouldLeaveOutWhatOnlyAProgrammerNeeds(String failure, String words) {
    assertThat(PlainCause.of(failure)).isEqualTo(words);
  }
}
