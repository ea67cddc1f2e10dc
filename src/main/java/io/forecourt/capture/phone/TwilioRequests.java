package io.forecourt.capture.phone;

import io.forecourt.messaging.delivery.PublicUrl;
import io.forecourt.messaging.delivery.TwilioSignature;
import io.forecourt.platform.NotAllowed;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/** Reads the requests of Twilio, and refuses those that it did not sign. */
@Component
class TwilioRequests {

  private static final int MAX_BYTES = 256 * 1024;

  private final TwilioSignature signature;
  private final PublicUrl publicUrl;

  TwilioRequests(TwilioSignature signature, PublicUrl publicUrl) {
    this.signature = signature;
    this.publicUrl = publicUrl;
  }

  /**
   * Returns the parameters of a signed request.
   *
   * @throws NotAllowed if the signature is missing or wrong
   */
  TwilioWebhook verify(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
    if (body.length > MAX_BYTES) {
      throw new ResponseStatusException(
          HttpStatus.PAYLOAD_TOO_LARGE, "The body may have up to 256 KB.");
    }
    MultiValueMap<String, String> form = form(request, body);
    if (!signature.isGenuine(
        request.getHeader("X-Twilio-Signature"), address(request), form, body)) {
      throw new NotAllowed("The X-Twilio-Signature header is missing or wrong.");
    }
    return new TwilioWebhook(form.toSingleValueMap());
  }

  /** Returns the address that Twilio called and signed; behind a proxy, ours differs from it. */
  private String address(HttpServletRequest request) {
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return publicUrl
        .of(request.getRequestURI() + query)
        .orElseGet(() -> request.getRequestURL() + query);
  }

  /** Parses the body alone, because query parameters are signed with the address. */
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
