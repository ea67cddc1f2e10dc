package io.forecourt.capture.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.InvalidInput;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Parser of inquiries as JSON. It works on the text of the body, which is stored as received. */
@Component
class LeadRequestParser {

  private final ObjectMapper json;
  private final Validator validator;

  LeadRequestParser(ObjectMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * Parses a body.
   *
   * @throws InvalidInput if it is not a valid inquiry
   */
  LeadRequest parse(String body) {
    try {
      LeadRequest request = json.readValue(body, LeadRequest.class);
      if (request == null) {
        throw new InvalidInput("The body is empty.");
      }
      Set<ConstraintViolation<LeadRequest>> violations = validator.validate(request);
      if (!violations.isEmpty()) {
        throw new InvalidInput(
            violations.stream()
                .map(each -> each.getPropertyPath() + " " + each.getMessage())
                .sorted()
                .collect(Collectors.joining("; ")));
      }
      return request;
    } catch (JsonMappingException e) {
      throw new InvalidInput(
          "'%s' cannot be read: %s".formatted(pathOf(e), e.getOriginalMessage()));
    } catch (JsonProcessingException e) {
      throw new InvalidInput("The body is not JSON: " + e.getOriginalMessage());
    }
  }

  private static String pathOf(JsonMappingException e) {
    return e.getPath().stream()
        .map(
            step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
        .collect(Collectors.joining("."));
  }
}
