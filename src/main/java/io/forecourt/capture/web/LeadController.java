package io.forecourt.capture.web;

import io.forecourt.capture.CaptureResult;
import io.forecourt.platform.ApiTags;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoint for inquiries as JSON. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class LeadController {

  private static final int MAX_LENGTH = 256 * 1024;

  private final Stores stores;
  private final IdempotentCapture capture;
  private final LeadRequestParser requests;

  LeadController(Stores stores, IdempotentCapture capture, LeadRequestParser requests) {
    this.stores = stores;
    this.capture = capture;
    this.requests = requests;
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
    if (body.length() > MAX_LENGTH) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "The body may have up to 256 KB.");
    }
    CaptureResult captureResult = capture.capture(key, requests.parse(body).toInquiry(store, body));
    return ResponseEntity.created(URI.create("/api/leads/" + captureResult.id()))
        .body(captureResult);
  }
}
