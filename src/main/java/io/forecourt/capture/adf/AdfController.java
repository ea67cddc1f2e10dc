package io.forecourt.capture.adf;

import io.forecourt.lead.Channel;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.CharsetDetection;
import io.forecourt.platform.StorableText;
import io.forecourt.platform.Unprocessable;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Endpoint for ADF documents and portal mails. */
@RestController
@Tag(name = ApiTags.INTEGRATIONS)
class AdfController {

  private static final int MAX_BYTES = 512 * 1024;

  private final Stores stores;
  private final DocumentImport documentImport;

  AdfController(Stores stores, DocumentImport documentImport) {
    this.stores = stores;
    this.documentImport = documentImport;
  }

  /** Answer if nothing could be parsed. */
  record Unread(ImportResult.Waiting intake) {}

  /** Answer to a document with many prospects. */
  record Accepted(ImportResult.Waiting document) {}

  @Operation(
      operationId = "createLeadFromAdf",
      summary = "Create leads from an ADF document or a portal email",
      requestBody =
          @RequestBody(
              required = true,
              content = {
                @Content(mediaType = "application/xml", schema = @Schema(type = "string")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
              }))
  @ApiResponse(
      responseCode = "201",
      description = "The leads, and the parts that need a review.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ImportResult.class)))
  @ApiResponse(
      responseCode = "202",
      description =
          "Nothing could be read, so the document waits for a review; or it has more than 20"
              + " prospects, so its leads follow within minutes.",
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(oneOf = {Unread.class, Accepted.class})))
  @ApiResponse(responseCode = "413", description = "The body is larger than 512 KB.")
  @ApiResponse(responseCode = "422", description = "The body is empty.")
  @PostMapping("/api/stores/{store}/leads/adf")
  ResponseEntity<Object> post(@PathVariable String store, HttpServletRequest request)
      throws IOException {
    Store to = stores.require(store);
    byte[] bytes = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "The body may have up to 512 KB.");
    }
    String body = StorableText.of(CharsetDetection.decode(bytes));
    if (body.isBlank()) {
      throw new Unprocessable("The body is empty.");
    }
    return importBody(to, body);
  }

  private ResponseEntity<Object> importBody(Store store, String body) {
    ImportResult importResult = documentImport.importDocument(store, Channel.ADF, body);
    if (importResult.document() != null) {
      return ResponseEntity.accepted().body(new Accepted(importResult.document()));
    }
    return importResult.leads().isEmpty()
        ? ResponseEntity.accepted().body(new Unread(importResult.intake().get(0)))
        : ResponseEntity.status(HttpStatus.CREATED).body(importResult);
  }
}
