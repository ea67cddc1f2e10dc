package io.forecourt.capture.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.capture.CaptureResult;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.InvalidInput;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Enquiries as JSON. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class LeadController {

  private static final int MOST = 256 * 1024;

  private final Stores stores;
  private final IdempotentCapture capture;
  private final ObjectMapper json;
  private final Validator validator;

  LeadController(Stores stores, IdempotentCapture capture, ObjectMapper json, Validator validator) {
    this.stores = stores;
    this.capture = capture;
    this.json = json;
    this.validator = validator;
  }

  @Operation(
      operationId = "createLead",
      summary = "Create a lead from JSON",
      requestBody =
          @io.swagger.v3.oas.annotations.parameters.RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/json",
                      schema = @Schema(implementation = LeadRequest.class))))
  @ApiResponse(
      responseCode = "201",
      description = "The lead, or the open lead of the same buyer that the inquiry joined.")
  @ApiResponse(responseCode = "413", description = "The body is larger than 256 KB.")
  @ApiResponse(
      responseCode = "422",
      description = "The Idempotency-Key was used with another body.")
  @PostMapping(path = "/api/stores/{store}/leads", consumes = "application/json")
  ResponseEntity<CaptureResult> post(
      @PathVariable String store,
      @RequestHeader(name = "Idempotency-Key", required = false) Optional<String> key,
      @RequestBody String body) {
    stores.require(store);
    if (body.length() > MOST) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "256 KB at most.");
    }
    CaptureResult captureResult = capture.take(key, read(body).toInquiry(store, body));
    return ResponseEntity.created(URI.create("/api/leads/" + captureResult.id()))
        .body(captureResult);
  }

  private LeadRequest read(String body) {
    try {
      LeadRequest request = json.readValue(body, LeadRequest.class);
      if (request == null) {
        throw new InvalidInput("The body is empty.");
      }
      Set<ConstraintViolation<LeadRequest>> wrong = validator.validate(request);
      if (!wrong.isEmpty()) {
        throw new InvalidInput(
            wrong.stream()
                .map(each -> each.getPropertyPath() + " " + each.getMessage())
                .sorted()
                .collect(Collectors.joining("; ")));
      }
      return request;
    } catch (JsonMappingException e) {
      String where =
          e.getPath().stream()
              .map(
                  step ->
                      step.getFieldName() == null
                          ? "[" + step.getIndex() + "]"
                          : step.getFieldName())
              .collect(Collectors.joining("."));
      throw new InvalidInput("'" + where + "' cannot be read: " + e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      throw new InvalidInput("The body is not JSON: " + e.getOriginalMessage());
    }
  }
}
