package io.forecourt.understanding.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenAiReplyModelTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void shouldBeOffUntilItHasAnAddressAndIsAllowedToWrite() {
    assertThat(model(null, ReplyModel.Use.PHRASING).use()).isEqualTo(ReplyModel.Use.OFF);
    assertThat(model(" ", ReplyModel.Use.PHRASING).use()).isEqualTo(ReplyModel.Use.OFF);
    assertThat(model("http://localhost:1/v1", ReplyModel.Use.OFF).use())
        .isEqualTo(ReplyModel.Use.OFF);
    assertThat(model("http://localhost:1/v1", ReplyModel.Use.OPEN_QUESTIONS).use())
        .isEqualTo(ReplyModel.Use.OPEN_QUESTIONS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Sure!",
        "[]",
        "null",
        "{\"known\": true, \"text\": ",
        "{\"known\": \"yes\", \"text\": \"AWD\"}",
        "{\"known\": true, \"text\": 5}",
        "{\"text\": \"AWD\"}"
      })
  void shouldTakeAnyOtherShapeForNoAnswer(String content) {
    ConnectedModel connected = new ConnectedModel(JSON);
    connected.connect(ReplyModel.Use.PHRASING, Duration.ofSeconds(5));
    try {
      connected.says(content);
      assertThat(connected.write("task", "{}")).isEmpty();
      connected.says("{\"known\": true, \"text\": \"AWD\", \"facts\": [\"a\"], \"more\": 1}");
      assertThat(connected.write("task", "{}"))
          .contains(new ReplyModel.Written(true, "AWD", List.of("a")));
    } finally {
      connected.disconnect();
    }
  }

  private static ReplyModel model(String url, ReplyModel.Use use) {
    return new OpenAiReplyModel(new LlmSettings(url, "k", "m", Duration.ofSeconds(1), use), JSON);
  }
}
