package io.forecourt.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes as RFC 6238 defines them. */
class TotpTest {

  private static final Instant NOW = Instant.parse("2026-03-11T15:00:10Z");

  private final byte[] secret = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @ParameterizedTest
  @CsvSource({
    "59, 94287082",
    "1111111109, 07081804",
    "1111111111, 14050471",
    "1234567890, 89005924",
    "2000000000, 69279037",
    "20000000000, 65353130"
  })
  void shouldMakeTheCodesOfTheStandard(long second, String code) {
    long step = Totp.step(Instant.ofEpochSecond(second));

    assertThat(Totp.code(secret, step, 8)).isEqualTo(code);
    assertThat(Totp.code(secret, step, 6)).isEqualTo(code.substring(2));
  }

  @ParameterizedTest
  @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
  void shouldTakeTheCodeOfTheStepBesideTheCurrentOne(long seconds, boolean right) {
    String code = Totp.code(secret, Totp.step(NOW.plusSeconds(seconds)), 6);

    assertThat(Totp.matchingStep(secret, code, NOW).isPresent()).isEqualTo(right);
  }

  @Test
  void shouldTakeNothingElse() {
    long step = Totp.step(NOW);
    assertThat(Totp.matchingStep(secret, "", NOW)).isEmpty();
    assertThat(Totp.matchingStep(secret, Totp.code(secret, step, 8), NOW)).isEmpty();
    assertThat(Totp.matchingStep(new byte[20], Totp.code(secret, step, 6), NOW)).isEmpty();
    assertThat(Totp.step(NOW.plus(Duration.ofSeconds(20)))).isEqualTo(step + 1);
  }

  @Test
  void shouldWriteTheSecretInBase32() {
    assertThat(Totp.text(secret)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.text(new byte[20])).isEqualTo("A".repeat(32));
  }

  @Test
  void shouldDrawAQrCodeThatReadersUnderstand() throws Exception {
    String uri = Totp.uri("ann b", secret);
    assertThat(uri)
        .isEqualTo(
            "otpauth://totp/Forecourt:ann%20b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=Forecourt");

    String svg = QrCode.svg(uri);

    Matcher size = Pattern.compile("viewBox=\"0 0 (\\d+) ").matcher(svg);
    assertThat(size.find()).isTrue();
    BitMatrix modules = new BitMatrix(Integer.parseInt(size.group(1)) - 8);
    Pattern.compile("M(\\d+) (\\d+)h1v1")
        .matcher(svg)
        .results()
        .forEach(
            module ->
                modules.set(
                    Integer.parseInt(module.group(1)) - 4, Integer.parseInt(module.group(2)) - 4));
    assertThat(new Decoder().decode(modules).getText()).isEqualTo(uri);
  }
}
