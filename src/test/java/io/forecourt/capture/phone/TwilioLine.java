package io.forecourt.capture.phone;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Services;
import io.forecourt.platform.ContactCiphers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.LinkedMultiValueMap;

/** Buyer with a phone number of their own, whose texts and calls Twilio reports to us. */
final class TwilioLine {

  private static final AtomicInteger NEXT = new AtomicInteger(1_000_000);

  private final TestRestTemplate http;
  private final JdbcClient jdbc;
  private final String number = "+1312" + NEXT.getAndIncrement();

  TwilioLine(TestRestTemplate http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  String number() {
    return number;
  }

  ResponseEntity<String> text(String body) {
    return text("SM" + UUID.randomUUID(), body);
  }

  ResponseEntity<String> text(String sid, String body) {
    return hook("sms", message(sid, body, Map.of()));
  }

  Map<String, String> message(String body, Map<String, String> more) {
    return message("SM" + UUID.randomUUID(), body, more);
  }

  Map<String, String> message(String sid, String body, Map<String, String> more) {
    Map<String, String> parameters = new LinkedHashMap<>();
    parameters.put("MessageSid", sid);
    parameters.put("AccountSid", "AC0123");
    parameters.put("From", number);
    parameters.put("To", Services.LAKESIDE_NUMBER);
    parameters.put("Body", body);
    parameters.put("NumMedia", "0");
    parameters.put("FromState", "IL");
    parameters.put("SomethingNew", "tomorrow");
    parameters.putAll(more);
    return parameters;
  }

  void call(String sid, String dialStatus) {
    hook(
        "voice",
        Map.of(
            "CallSid",
            sid,
            "From",
            number,
            "To",
            Services.LAKESIDE_NUMBER,
            "Direction",
            "inbound",
            "CallStatus",
            "in-progress",
            "DialCallStatus",
            dialStatus));
  }

  ResponseEntity<String> hook(String kind, Map<String, String> parameters) {
    ResponseEntity<String> answer = post(kind, parameters, sign(kind, parameters));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    return answer;
  }

  ResponseEntity<String> post(String kind, Map<String, String> parameters, String signature) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
    if (signature != null) {
      headers.set("X-Twilio-Signature", signature);
    }
    LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
    parameters.forEach(form::add);
    return http.exchange(
        "/api/hooks/twilio/" + kind,
        HttpMethod.POST,
        new HttpEntity<>(form, headers),
        String.class);
  }

  List<UUID> leads() {
    return jdbc.sql(
            "select l.id from forecourt.lead l join forecourt.customer_phone p"
                + " on p.customer_id = l.customer_id where forecourt.contact_lookup(p.e164) = :number")
        .param("number", ContactCiphers.inUse(jdbc).lookup(number))
        .query(UUID.class)
        .list();
  }

  /** Returns the one lead of the buyer. */
  UUID lead() {
    assertThat(leads()).hasSize(1);
    return leads().get(0);
  }

  static String address(String kind) {
    return Services.PUBLIC_URL + "/api/hooks/twilio/" + kind;
  }

  /** Signs without the code under test. */
  static String sign(String kind, Map<String, String> parameters) {
    StringBuilder signed = new StringBuilder(address(kind));
    new TreeMap<>(parameters).forEach((name, value) -> signed.append(name).append(value));
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(
          new SecretKeySpec(Services.TWILIO_TOKEN.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      return Base64.getEncoder()
          .encodeToString(mac.doFinal(signed.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
