package io.forecourt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.List;
import org.junit.jupiter.api.Test;

class StorableTextTest {

  @Test
  void shouldReplaceWhatNoDatabaseStores() {
    assertThat(StorableText.of("a\0b")).isEqualTo("a b");
    assertThat(StorableText.of("half \uD83D of a pair, and \uDE97"))
        .isEqualTo("half   of a pair, and  ");
    assertThat(StorableText.of(null)).isNull();
  }

  @Test
  void shouldLeaveEverythingElse() {
    String text = "Café \uD83D\uDE97\u200B\t\n¿Todavía está?";

    assertThat(StorableText.of(text)).isEqualTo(text);
  }

  @Test
  void shouldReadTheStringsOfAJsonBody() throws JsonProcessingException {
    ObjectMapper json =
        new ObjectMapper()
            .registerModule(new SimpleModule().addDeserializer(String.class, new StorableJson()));

    assertThat(json.readValue("[\"a\\u0000b\", 7, null]", String[].class))
        .isEqualTo(List.of("a b", "7").toArray(new String[3]));
  }
}
