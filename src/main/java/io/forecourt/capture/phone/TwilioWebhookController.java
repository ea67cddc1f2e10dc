package io.forecourt.capture.phone;

import io.forecourt.platform.ApiTags;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Endpoint for signed webhooks of Twilio. */
@RestController
@Tag(name = ApiTags.WEBHOOKS)
class TwilioWebhookController {

  private final TwilioRequests requests;
  private final TwilioEvents events;

  TwilioWebhookController(TwilioRequests requests, TwilioEvents events) {
    this.requests = requests;
    this.events = events;
  }

  /** Receives an event. Twilio adds parameters without notice, so unknown ones are ignored. */
  @Operation(
      operationId = "receiveTwilioEvent",
      summary = "Receive a text, call or delivery report from Twilio",
      requestBody =
          @RequestBody(
              content =
                  @Content(
                      mediaType = "application/x-www-form-urlencoded",
                      schema = @Schema(type = "object"))))
  @ApiResponse(
      responseCode = "200",
      description = "Empty TwiML.",
      content = @Content(mediaType = "text/xml", schema = @Schema(type = "string")))
  @ApiResponse(
      responseCode = "403",
      description = "The X-Twilio-Signature header is missing or wrong.")
  @ApiResponse(responseCode = "413", description = "The body is larger than 256 KB.")
  @PostMapping("/api/hooks/twilio/{kind}")
  ResponseEntity<String> receive(@PathVariable String kind, HttpServletRequest request)
      throws IOException {
    events.receive(kind, requests.verify(request));
    return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(TwilioEvents.EMPTY_TWIML);
  }
}
