package io.forecourt.capture.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.capture.Inquiries;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the chat window may do, and what it must not. */
@ForecourtTest
class ChatTest {

  private static final String CHAT = "/api/chat/riverside";
  private static final String SEEN =
      "\"behaviour\":{\"visits\":%d,\"vehiclePagesViewed\":%d,\"secondsOnVehiclePage\":95,"
          + "\"formDepth\":2}";

  @Autowired private TestRestTemplate http;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldAnswerWhoeverHasNoNumberAndKeepWhatTheVisitTold() {
    String token = begin("Is the 2024 Camry XSE still there?", 3, 2);
    UUID id = leadOf(token);
    engine.settle(id);

    assertThat(showroom.lead(id).get("channel").asText()).isEqualTo("CHAT");
    assertThat(showroom.lead(id).get("source").asText()).isEqualTo("spring-mail");
    assertThat(thread(token))
        .hasSize(2)
        .last()
        .asString()
        .contains("automated assistant", "$28,995", "What monthly payment");
    assertThat(behaviour(id)).isEqualTo("3/2/95/2");

    say(token, "450 a month", 3, 4);
    assertThat(behaviour(id)).isEqualTo("3/4/95/2");
  }

  @Test
  void shouldAskForANumberAndGoOnByTextOnceTheVisitorHasLeft() {
    String token = begin("2024 Camry XSE, 450 a month, no trade, within 2 weeks, financing", 1, 1);
    UUID id = leadOf(token);
    engine.settle(id);
    assertThat(thread(token)).last().asString().contains("when you leave this chat");

    EngineTime.pass(Duration.ofSeconds(10));
    String number = aNumber();
    say(token, number, 1, 1);
    engine.settle(id);

    assertThat(showroom.lead(id).at("/facts/contact/channel").asText()).isEqualTo("PHONE");
    assertThat(showroom.lead(id).at("/customer/phones/0/e164").asText()).startsWith("+15152");
    assertThat(
            jdbc.sql(
                    "select text from forecourt.consent c join forecourt.lead l"
                        + " on l.customer_id = c.customer_id where l.id = :lead")
                .param("lead", id)
                .query(String.class)
                .single())
        .contains("STOP ends it");

    leave(token);
    EngineTime.pass(Duration.ofSeconds(10));
    callers.personCalls(
        showroom.owner(id),
        HttpMethod.POST,
        "/api/leads/" + id + "/replies",
        "{\"text\":\"Are you still there?\"}");
    assertThat(receipt(id, "own-words")).isEqualTo("TEXT SENT");
  }

  @Test
  void shouldGoOnByTextWhenSomebodyLeavesBeforeTheAnswer() {
    String token = begin("2024 Camry XSE? My cell is %s".formatted(aNumber()), 1, 1);
    UUID id = leadOf(token);
    engine.settle(id);

    leave(token);

    assertThat(receipt(id, "chat-left")).isEqualTo("TEXT SENT");
  }

  @Test
  void shouldKeepOneMessageWhenTheWindowSendsItTwice() {
    String first = message("Is the Camry there?", UUID.randomUUID().toString(), 1, 1);
    String one = showroom.read(post(null, first).getBody()).get("token").asText();
    String again = showroom.read(post(null, first).getBody()).get("token").asText();

    assertThat(leadOf(again)).isEqualTo(leadOf(one));
    assertThat(thread(again)).containsExactly("Is the Camry there?");
    String token = begin("Hello", 1, 0);
    String more = message("450 a month", "two", 1, 1);
    post(token, more);
    post(token, more);
    assertThat(thread(token).stream().filter("450 a month"::equals)).hasSize(1);
  }

  @Test
  void shouldNotOpenSomebodyElsesThread() {
    String token = begin("Hello", 1, 0);

    assertThat(get("/api/chat/riverside/messages", "nonsense").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(get("/api/chat/lakeside/messages", token).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);

    String number = aNumber();
    String other = begin("Secret of mine, call " + number, 1, 0);
    say(token, "my number is " + number, 1, 0);
    assertThat(thread(token)).noneMatch(text -> text.contains("Secret of mine"));
    assertThat(thread(other)).noneMatch(text -> text.contains("my number is"));
    assertThat(showroom.news(leadOf(token)))
        .anyMatch(text -> text.contains("stands at another customer"));
  }

  @Test
  void shouldLetNoOtherSiteRead() {
    HttpHeaders headers = new HttpHeaders();
    headers.setOrigin("https://elsewhere.example");
    headers.setAccessControlRequestMethod(HttpMethod.POST);
    ResponseEntity<String> asked =
        http.exchange(
            CHAT + "/messages", HttpMethod.OPTIONS, new HttpEntity<>(headers), String.class);

    assertThat(asked.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(asked.getHeaders().getAccessControlAllowOrigin()).isNull();
  }

  @Test
  void shouldNotLetOneVisitorFloodTheStore() {
    String token = begin("Hello", 1, 0);
    HttpStatus last = null;
    for (int i = 0; i < 61; i++) {
      last = (HttpStatus) post(token, message("again " + i, "m" + i, 1, 0)).getStatusCode();
    }

    assertThat(last).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void shouldRefuseAnEmptyMessageAndAnUnknownStore() {
    assertThat(post(null, "{\"text\":\" \",\"messageId\":\"x\"}").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(get("/api/chat/nowhere", "x").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  private String begin(String text, int visits, int pages) {
    ResponseEntity<String> answer =
        post(null, message(text, UUID.randomUUID().toString(), visits, pages));
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    return showroom.read(answer.getBody()).get("token").asText();
  }

  private void say(String token, String text, int visits, int pages) {
    assertThat(
            post(token, message(text, UUID.randomUUID().toString(), visits, pages)).getStatusCode())
        .isEqualTo(HttpStatus.CREATED);
  }

  private static String message(String text, String id, int visits, int pages) {
    return "{\"text\":\"%s\",\"messageId\":\"%s\",\"source\":\"spring-mail\",%s}"
        .formatted(text, id, SEEN.formatted(visits, pages));
  }

  /** One address may begin ten chats in ten minutes; the clock of the tests stands still. */
  private ResponseEntity<String> post(String token, String body) {
    if (token == null) {
      jdbc.sql("delete from forecourt.form_submission").update();
    }
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.APPLICATION_JSON);
    if (token != null) {
      headers.set(ChatController.TOKEN, token);
    }
    return http.exchange(
        CHAT + "/messages", HttpMethod.POST, new HttpEntity<>(body, headers), String.class);
  }

  private ResponseEntity<String> get(String path, String token) {
    HttpHeaders headers = new HttpHeaders();
    headers.set(ChatController.TOKEN, token);
    return http.exchange(path, HttpMethod.GET, new HttpEntity<>(headers), String.class);
  }

  private void leave(String token) {
    HttpHeaders headers = new HttpHeaders();
    headers.setContentType(MediaType.TEXT_PLAIN);
    http.exchange(CHAT + "/leave", HttpMethod.POST, new HttpEntity<>(token, headers), String.class);
  }

  private List<String> thread(String token) {
    JsonNode lines = showroom.read(get(CHAT + "/messages", token).getBody()).get("messages");
    return lines.findValuesAsText("text");
  }

  private UUID leadOf(String token) {
    return jdbc.sql("select lead_id from forecourt.chat_session where token_hash = :hash")
        .param("hash", Inquiries.fingerprint(token))
        .query(UUID.class)
        .single();
  }

  private String behaviour(UUID id) {
    return jdbc.sql(
            "select concat_ws('/', visits, vehicle_pages, page_seconds, form_depth)"
                + " from forecourt.lead where id = :lead")
        .param("lead", id)
        .query(String.class)
        .single();
  }

  private String receipt(UUID id, String template) {
    return jdbc.sql(
            "select channel || ' ' || outcome from forecourt.receipt"
                + " where lead_id = :lead and template = :template")
        .param("lead", id)
        .param("template", template)
        .query(String.class)
        .single();
  }

  private String aNumber() {
    return LeadBuilder.aPhoneNumber().substring(2);
  }
}
