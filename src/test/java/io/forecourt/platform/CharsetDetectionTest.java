package io.forecourt.platform;

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

  @Test
  void shouldDecodeUtf16WithoutAByteOrderMark() {
    String header = "Stock #,VIN,Make\nR1,4T1K61AK1RU412345,Citro\u00ebn\n";

    assertThat(CharsetDetection.decode(header.getBytes(StandardCharsets.UTF_16LE)))
        .isEqualTo(header);
    assertThat(CharsetDetection.decode(header.getBytes(StandardCharsets.UTF_16BE)))
        .isEqualTo(header);
    assertThat(CharsetDetection.decode(header.getBytes(StandardCharsets.UTF_8))).isEqualTo(header);
  }
}
