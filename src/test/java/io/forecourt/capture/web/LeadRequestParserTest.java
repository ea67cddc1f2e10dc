package io.forecourt.capture.web;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.forecourt.platform.InvalidInput;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeadRequestParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{",
        "[]",
        "{\"channel\":\"FAX\"}",
        "{\"source\":\"x\"}",
        "{\"channel\":\"WEB\",\"requestedAt\":\"yesterday\"}",
        "{\"channel\":\"WEB\",\"behaviour\":{\"visits\":-1}}"
      })
  void shouldSayWhatIsWrongWithABody(String body) {
    try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
      LeadRequestParser parser =
          new LeadRequestParser(
              new ObjectMapper().registerModule(new JavaTimeModule()), validation.getValidator());

      assertThatThrownBy(() -> parser.parse(body))
          .isInstanceOf(InvalidInput.class)
          .message()
          .isNotBlank();
    }
  }
}
