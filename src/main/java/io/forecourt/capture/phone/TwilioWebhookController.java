package io.forecourt.capture.phone;

import io.forecourt.messaging.delivery.DeliveryReports;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotFound;
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

  private static final String EMPTY_TWIML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final TwilioRequests requests;
  private final TwilioInbox inbox;
  private final InboundCalls inboundCalls;
  private final OutboundCallReports outboundCalls;
  private final DeliveryReports reports;

  TwilioWebhookController(
      TwilioRequests requests,
      TwilioInbox inbox,
      InboundCalls inboundCalls,
      OutboundCallReports outboundCalls,
      DeliveryReports reports) {
    this.requests = requests;
    this.inbox = inbox;
    this.inboundCalls = inboundCalls;
    this.outboundCalls = outboundCalls;
    this.reports = reports;
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
    TwilioWebhook webhook = requests.verify(request);
    switch (kind) {
      case "sms", "whatsapp" -> inbox.receive(new TwilioMessage(webhook));
      case "voice" -> receiveCall(new TwilioCall(webhook));
      case "status" -> receiveDeliveryReport(webhook);
      default -> throw new NotFound("Unknown webhook. Use sms, whatsapp, voice or status.");
    }
    return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(EMPTY_TWIML);
  }

  private void receiveCall(TwilioCall call) {
    if (call.isInProgress()) {
      return;
    }
    if (call.isInbound()) {
      inboundCalls.receive(call);
    } else {
      outboundCalls.record(call);
    }
  }

  private void receiveDeliveryReport(TwilioWebhook webhook) {
    reports.report(
        webhook.find("MessageSid").orElseGet(() -> webhook.text("SmsSid")),
        webhook.find("MessageStatus").orElseGet(() -> webhook.text("SmsStatus")),
        webhook.find("ErrorCode").filter(code -> code.matches("\\d{1,9}")).map(Integer::valueOf));
  }
}
