package io.forecourt.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CharsetDetectionTest {

  @Test
  void shouldDecodeWhatIsNotUtf8() {
    byte[] latin =
        "<adf><prospect><customer><contact><name>Ren\u00e9</name>"
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(CharsetDetection.decode(latin)).contains("Ren\u00e9");
    assertThat(CharsetDetection.decode("<adf>\u00e9".getBytes(StandardCharsets.UTF_16)))
        .contains("\u00e9");
  }
}
