package io.forecourt.insight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.http.MockHttpOutputMessage;

class CsvHttpMessageConverterTest {

  private final CsvHttpMessageConverter converter = new CsvHttpMessageConverter(new ObjectMapper());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@x",
        "\u200b=1",
        "\ufeff=1",
        " =1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff20x",
        "\u200b\u200d\uff1d1"
      })
  void shouldDisarmWhatASpreadsheetWouldRun(String name) throws IOException {
    assertThat(cell(name)).contains("'" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Jane", "O'Neil", "a=b", "1-2"})
  void shouldLeaveOtherTextAlone(String name) throws IOException {
    assertThat(cell(name)).isEqualTo(name);
  }

  private String cell(String name) throws IOException {
    MockHttpOutputMessage answer = new MockHttpOutputMessage();
    converter.writeInternal(List.of(Map.of("name", name)), answer);
    return answer.getBodyAsString(StandardCharsets.UTF_8).lines().skip(1).findFirst().orElseThrow();
  }
}
