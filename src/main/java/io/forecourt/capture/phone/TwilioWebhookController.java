package io.forecourt.capture.phone;

import io.forecourt.messaging.delivery.DeliveryReports;
import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.messaging.delivery.TwilioSignature;
import io.forecourt.platform.ApiTags;
import io.forecourt.platform.NotAllowed;
import io.forecourt.platform.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What Twilio tells us; whoever cannot sign is refused. */
@RestController
@Tag(name = ApiTags.WEBHOOKS)
class TwilioWebhookController {

  private static final int MOST = 256 * 1024;

  /** Nothing more to do on the line. */
  private static final String NO_INSTRUCTIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

  private final TwilioSignature signature;
  private final PublicUrl publicUrl;
  private final TwilioInbox line;
  private final InboundCalls calls;
  private final OutboundCallReports outboundCallReports;
  private final DeliveryReports reports;

  TwilioWebhookController(
      TwilioSignature signature,
      PublicUrl publicUrl,
      TwilioInbox line,
      InboundCalls calls,
      OutboundCallReports outboundCallReports,
      DeliveryReports reports) {
    this.signature = signature;
    this.publicUrl = publicUrl;
    this.line = line;
    this.calls = calls;
    this.outboundCallReports = outboundCallReports;
    this.reports = reports;
  }

  /** New kinds and parameters come without notice: what is not known is not an error. */
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
    byte[] body = request.getInputStream().readNBytes(MOST + 1);
    if (body.length > MOST) {
      throw new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE, "256 KB at most.");
    }
    MultiValueMap<String, String> form = form(request, body);
    if (!signature.isGenuine(
        request.getHeader("X-Twilio-Signature"), address(request), form, body)) {
      throw new NotAllowed("The signature is not Twilio's.");
    }
    Map<String, String> said = form.toSingleValueMap();
    switch (kind) {
      case "sms", "whatsapp" -> line.receiveMessage(said);
      case "voice" -> call(said);
      case "status" -> report(said);
      default -> throw new NotFound("There is sms, whatsapp, voice and status.");
    }
    return ResponseEntity.ok().contentType(MediaType.TEXT_XML).body(NO_INSTRUCTIONS);
  }

  private void call(Map<String, String> said) {
    TwilioWebhook webhook = new TwilioWebhook(said);
    if (webhook.isUnderWay()) {
      return;
    }
    if (webhook.isInbound()) {
      calls.call(said);
    } else {
      outboundCallReports.record(said);
    }
  }

  private void report(Map<String, String> said) {
    reports.report(
        said.getOrDefault("MessageSid", said.getOrDefault("SmsSid", "")),
        said.getOrDefault("MessageStatus", said.getOrDefault("SmsStatus", "")),
        Optional.ofNullable(said.get("ErrorCode"))
            .filter(code -> code.matches("\\d{1,9}"))
            .map(Integer::valueOf));
  }

  /** As Twilio was told it: behind a proxy we would see another one. */
  private String address(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return publicUrl
        .of(request.getRequestURI() + query)
        .orElseGet(() -> request.getRequestURL() + query);
  }

  /** Read from the body alone: parameters of the address are signed with the address. */
  private static MultiValueMap<String, String> form(HttpServletRequest request, byte[] body) {
    MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    String type = String.valueOf(request.getContentType());
    if (!type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
      return form;
    }
    for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        form.add(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
      }
    }
    return form;
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
