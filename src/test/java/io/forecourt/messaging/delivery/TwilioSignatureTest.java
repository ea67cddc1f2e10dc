package io.forecourt.messaging.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vectors that the service publishes, and its own code as the judge. */
class TwilioSignatureTest {

  private static final Map<String, List<String>> CALL =
      Map.of(
          "CallSid", List.of("CA1234567890ABCDE"),
          "Caller", List.of("+14158675309"),
          "Digits", List.of("1234"),
          "From", List.of("+14158675309"),
          "To", List.of("+18005551212"));

  private static final String JSON = "{\"property\": \"value\", \"boolean\": true}";
  private static final String HASH =
      "bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620";

  private final TwilioSignature signature =
      new TwilioSignature(
          new TwilioProperties(URI.create("https://api.twilio.com"), "AC", "12345", Map.of()));

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "https://MyCompany.com/myapp.php?foo=1&bar=2, g9IN/x4Cft2g517EjYvEvM/W7LU=",
    "https://mycompany.com:1234/myapp.php?foo=1&bar=2, RSOYDt4T1cUTdK1PDd93/VVr8B8=",
    "http://mycompany.com:1234/myapp.php?foo=1&bar=2, Zmvh+3yNM1Phv2jhDCwEM3q5ebU=",
    "http://mycompany.com/myapp.php?foo=1&bar=2, 0ZXoZLH/DfblKGATFgpif+LLRf4=",
    "https://mycompany.com/myapp.php?foo=1&bar=2, kvajT1Ptam85bY51eRf/AJRuM3w="
  })
  void shouldKnowPublishedSignatures(String address, String presented) {
    assertThat(signature.isGenuine(presented, address, CALL, new byte[0])).isTrue();
    assertThat(
            new RequestValidator("12345")
                .validate(
                    address,
                    Map.of(
                        "CallSid", "CA1234567890ABCDE",
                        "Caller", "+14158675309",
                        "Digits", "1234",
                        "From", "+14158675309",
                        "To", "+18005551212"),
                    presented))
        .isTrue();
  }

  @Test
  void shouldSignRepeatedValuesOnce() {
    assertThat(
            signature.isGenuine(
                "IK+Dwps556ElfBT0I3Rgjkr1wJU=",
                "https://mycompany.com/myapp.php?foo=1&bar=2",
                Map.of(
                    "Sid", List.of("CA123"),
                    "SidAccount", List.of("AC123"),
                    "Digits", List.of("5678", "1234", "1234")),
                new byte[0]))
        .isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "https://mycompany.com/myapp.php?foo=1&bar=2&, a9nBmqA0ju/hNViExpshrM61xv4=",
    "https://mycompany.com/myapp.php?, y77kIzt2vzLz71DgmJGsen2scGs="
  })
  void shouldKnowTheHashOfABody(String start, String presented) {
    String address = start + HASH;

    assertThat(signature.isGenuine(presented, address, Map.of(), bytes(JSON))).isTrue();
    assertThat(signature.isGenuine(presented, address, Map.of(), bytes(JSON + " "))).isFalse();
  }

  @Test
  void shouldSignAsTheServiceDoesWhateverTheWords() {
    String address = "https://leads.example.com/api/hooks/twilio/sms";
    String odd = "Stop! 100 % ñ 你好 & =?\n\"'";
    String presented =
        TwilioSignature.sign("12345", address, Map.of("Body", List.of(odd), "A", List.of("")));

    assertThat(
            new RequestValidator("12345")
                .validate(address, Map.of("Body", odd, "A", ""), presented))
        .isTrue();
  }

  @Test
  void shouldRefuseEverythingElse() {
    String address = "https://mycompany.com/myapp.php?foo=1&bar=2";
    String genuine = "RSOYDt4T1cUTdK1PDd93/VVr8B8=";

    assertThat(signature.isGenuine(null, address, CALL, new byte[0])).isFalse();
    assertThat(signature.isGenuine("", address, CALL, new byte[0])).isFalse();
    assertThat(signature.isGenuine(genuine, address + "3", CALL, new byte[0])).isFalse();
    assertThat(signature.isGenuine(genuine, address, Map.of(), new byte[0])).isFalse();
    TwilioSignature closed =
        new TwilioSignature(new TwilioProperties(URI.create("https://x"), "", "", Map.of()));
    assertThat(
            closed.isGenuine(TwilioSignature.sign("x", address, CALL), address, CALL, new byte[0]))
        .isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
