package io.forecourt.capture.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.EngineTime;
import io.forecourt.capture.Inquiries;
import io.forecourt.capture.spool.SpooledRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls of the chat windows of visitors of Riverside's site. */
final class ChatClient {

  static final String PATH = "/api/chat/riverside";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SEEN =
      "\"behaviour\":{\"visits\":%d,\"vehiclePagesViewed\":%d,\"secondsOnVehiclePage\":95,"
          + "\"formDepth\":2}";

  private final TestRestTemplate http;
  private final JdbcClient jdbc;

  ChatClient(TestRestTemplate http, JdbcClient jdbc) {
    this.http = http;
    this.jdbc = jdbc;
  }

  String begin(String text, int visits, int pages) {
    ResponseEntity<String> answer =
        post(null, message(text, UUID.randomUUID().toString(), visits, pages));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return read(answer.getBody()).get("token").asText();
  }

  /** A message that arrived during an outage; the token is null with the first one. */
  static SpooledRequest kept(String token, String body) {
    return new SpooledRequest(
        UUID.randomUUID().toString(),
        EngineTime.now(),
        PATH + "/messages",
        Map.of(),
        Optional.empty(),
        Optional.ofNullable(token).map(Inquiries::fingerprint),
        "en",
        "127.0.0.1",
        Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8)));
  }

  void say(String token, String text, int visits, int pages) {
    assertThat(
            post(token, message(text, UUID.randomUUID().toString(), visits, pages)).getStatusCode())
        .isEqualTo(HttpStatus.CREATED);
  }

  static String message(String text, String id, int visits, int pages) {
    return "{\"text\":\"%s\",\"messageId\":\"%s\",\"source\":\"spring-mail\",%s}"
        .formatted(text, id, SEEN.formatted(visits, pages));
  }

  /** Posts a message. The tests stop the clock, so the limit on new chats is reset first. */
  ResponseEntity<String> post(String token, String body) {
    if (token == null) {
      jdbc.sql("delete from forecourt.form_submission").update();
    }
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    if (token != null) {
      headers.set(ChatController.TOKEN, token);
    }
    return http.exchange(
        PATH + "/messages", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
  }

  ResponseEntity<String> get(String path, String token) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(ChatController.TOKEN, token);
    return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  /** Loads a static file, of which the browser has a version unless the ETag is null. */
  ResponseEntity<String> file(String path, String etag) {
    HttpHeaders headers = new HttpHeaders();
    if (etag != null) {
      headers.setIfNoneMatch(etag);
    }
    return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  void leave(String token) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.TEXT_PLAIN);
    http.exchange(PATH + "/leave", HttpMethod.POST, new HttpEntity<>(token, headers), String.class);
  }

  List<String> thread(String token) {
    JsonNode lines = read(get(PATH + "/messages", token).getBody()).get("messages");
    return lines.findValuesAsText("text");
  }

  UUID leadOf(String token) {
    return jdbc.sql("select lead_id from forecourt.chat_session where token_hash = :hash")
        .param("hash", Inquiries.fingerprint(token))
        .query(UUID.class)
        .single();
  }

  String behavior(UUID id) {
    return jdbc.sql(
            "select concat_ws('/', visits, vehicle_pages, page_seconds, form_depth)"
                + " from forecourt.lead where id = :lead")
        .param("lead", id)
        .query(String.class)
        .single();
  }

  String receipt(UUID id, String template) {
    return jdbc.sql(
            "select channel || ' ' || outcome from forecourt.receipt"
                + " where lead_id = :lead and template = :template")
        .param("lead", id)
        .param("template", template)
        .query(String.class)
        .single();
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
