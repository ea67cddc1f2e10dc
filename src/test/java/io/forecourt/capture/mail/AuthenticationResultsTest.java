package io.forecourt.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationResultsTest {

  private static final String OURS = "mx.dealer.example";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mx.dealer.example; dmarc=fail header.from=mail.example | true",
        "MX.dealer.example 1; spf=pass smtp.mailfrom=x; dkim=none; dmarc=fail (p=none) | true",
        "mx.dealer.example; spf=fail; dkim=fail reason=\"bad hash\" | true",
        "mx.dealer.example; spf=softfail; dkim=none | true",
        "mx.dealer.example; spf=fail; dkim=fail header.d=a; dkim=pass header.d=b | false",
        "mx.dealer.example; spf=fail; dkim=fail; dmarc=pass | false",
        "mx.dealer.example (dmarc=fail); spf=pass; dkim=fail | false",
        "mx.dealer.example; spf=none; dkim=none; dmarc=none | false",
        "mx.dealer.example; none | false",
        "mx.attacker.example; dmarc=fail | false",
        "'' | false"
      })
  void shouldReadTheReportOfOurOwnServer(String header, boolean failed) {
    assertThat(AuthenticationResults.isFailed(List.of(header), OURS)).isEqualTo(failed);
  }

  @Test
  void shouldNotBelieveAReportThatTheMailBroughtAlong() {
    assertThat(
            AuthenticationResults.isFailed(
                List.of(
                    "mx.dealer.example; spf=fail; dkim=none; dmarc=fail",
                    "mx.attacker.example; dmarc=pass",
                    "mx.dealer.example; dmarc=pass"),
                OURS))
        .isTrue();
  }

  @Test
  void shouldBelieveNoReportWhenNoServerIsNamed() {
    assertThat(AuthenticationResults.isFailed(List.of("; dmarc=fail"), "")).isFalse();
  }
}
