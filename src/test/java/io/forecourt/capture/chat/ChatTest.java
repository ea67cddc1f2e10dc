package io.forecourt.capture.chat;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Chat windows over HTTP, and the files that a dealer's page loads for them. */
@ForecourtTest
class ChatTest {

  @Autowired private TestRestTemplate http;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;
  @Autowired private ChatSpoolDoor outage;

  private ChatClient chat;

  @BeforeEach
  void aWebsite() {
    chat = new ChatClient(http, jdbc);
  }

  @Test
  void shouldAnswerAVisitorWithoutANumberAndRecordTheVisit() {
    String token = chat.begin("Is the 2024 Camry XSE still there?", 3, 2);
    UUID id = chat.leadOf(token);
    engine.settle(id);

    assertThat(showroom.lead(id).get("channel").asText()).isEqualTo("CHAT");
    assertThat(showroom.lead(id).get("source").asText()).isEqualTo("spring-mail");
    assertThat(chat.thread(token))
        .hasSize(2)
        .last()
        .asString()
        .contains("automated assistant", "$28,995", "What monthly payment");
    assertThat(chat.behavior(id)).isEqualTo("3/2/95/2");

    chat.say(token, "450 a month", 3, 4);
    assertThat(chat.behavior(id)).isEqualTo("3/4/95/2");
  }

  @Test
  void shouldAskForANumberAndContinueByTextWhenTheVisitorHasLeft() {
    String token =
        chat.begin("2024 Camry XSE, 450 a month, no trade, within 2 weeks, financing", 1, 1);
    UUID id = chat.leadOf(token);
    engine.settle(id);
    assertThat(chat.thread(token)).last().asString().contains("leave this chat");

    EngineTime.pass(Duration.ofSeconds(10));
    String number = LeadBuilder.aPhoneNumber().substring(2);
    chat.say(token, number, 1, 1);
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
        .contains("Reply STOP to opt out");

    chat.leave(token);
    EngineTime.pass(Duration.ofSeconds(10));
    callers.personCalls(
        showroom.owner(id),
        HttpMethod.POST,
        "/api/leads/" + id + "/replies",
        "{\"text\":\"Are you still there?\"}");
    assertThat(chat.receipt(id, "own-words")).isEqualTo("TEXT SENT");
  }

  @Test
  void shouldContinueByTextWhenTheVisitorLeavesBeforeTheAnswer() {
    String token =
        chat.begin(
            "2024 Camry XSE? My cell is %s".formatted(LeadBuilder.aPhoneNumber().substring(2)),
            1,
            1);
    UUID id = chat.leadOf(token);
    engine.settle(id);

    chat.leave(token);

    assertThat(chat.receipt(id, "chat-left")).isEqualTo("TEXT SENT");
  }

  @Test
  void shouldStoreOneMessageWhenTheWindowSendsItTwice() {
    String first = ChatClient.message("Is the Camry there?", UUID.randomUUID().toString(), 1, 1);
    String one = showroom.read(chat.post(null, first).getBody()).get("token").asText();
    String again = showroom.read(chat.post(null, first).getBody()).get("token").asText();

    assertThat(chat.leadOf(again)).isEqualTo(chat.leadOf(one));
    assertThat(chat.thread(again)).containsExactly("Is the Camry there?");
    String token = chat.begin("Hello", 1, 0);
    String more = ChatClient.message("450 a month", "two", 1, 1);
    chat.post(token, more);
    chat.post(token, more);
    assertThat(chat.thread(token).stream().filter("450 a month"::equals)).hasSize(1);
  }

  @Test
  void shouldTakeInWhatArrivedDuringAnOutageOnceAlsoIfTheWindowSendsItAgain() {
    String first = ChatClient.message("Is the Camry there?", UUID.randomUUID().toString(), 1, 1);
    outage.replay(ChatClient.kept(null, first));
    String token = showroom.read(chat.post(null, first).getBody()).get("token").asText();
    outage.replay(ChatClient.kept(null, first));
    String more = ChatClient.message("450 a month", UUID.randomUUID().toString(), 1, 1);
    outage.replay(ChatClient.kept(token, more));
    chat.post(token, more);

    assertThat(chat.thread(token)).containsExactly("Is the Camry there?", "450 a month");
  }

  @Test
  void shouldAnswerByTextWhatArrivedDuringAnOutageIfTheWindowIsGone() {
    String number = LeadBuilder.aPhoneNumber();
    outage.replay(
        ChatClient.kept(
            null, ChatClient.message("2024 Camry XSE? Call " + number.substring(2), number, 1, 1)));
    UUID id =
        jdbc.sql("select id from forecourt.lead where external_id = :id")
            .param("id", number)
            .query(UUID.class)
            .single();
    engine.settle(id);

    assertThat(
            jdbc.sql(
                    "select channel from forecourt.receipt where lead_id = :lead"
                        + " and outcome = 'SENT' and starts_with(template, 'first-answer')")
                .param("lead", id)
                .query(String.class)
                .single())
        .isEqualTo("TEXT");
  }

  @Test
  void shouldNotShowTheThreadOfAnotherVisitor() {
    String token = chat.begin("Hello", 1, 0);

    assertThat(chat.get("/api/chat/riverside/messages", "nonsense").getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(chat.get("/api/chat/lakeside/messages", token).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);

    String number = LeadBuilder.aPhoneNumber().substring(2);
    String other = chat.begin("Secret of mine, call " + number, 1, 0);
    chat.say(token, "my number is " + number, 1, 0);
    assertThat(chat.thread(token)).noneMatch(text -> text.contains("Secret of mine"));
    assertThat(chat.thread(other)).noneMatch(text -> text.contains("my number is"));
    assertThat(showroom.news(chat.leadOf(token)))
        .anyMatch(text -> text.contains("stands at another customer"));
  }

  @Test
  void shouldNotAllowOtherSitesToRead() {
    HttpHeaders headers = new HttpHeaders();
    headers.setOrigin("https://elsewhere.example");
    headers.setAccessControlRequestMethod(HttpMethod.POST);
    ResponseEntity<String> asked =
        http.exchange(
            ChatClient.PATH + "/messages",
            HttpMethod.OPTIONS,
            new HttpEntity<>(headers),
            String.class);

    assertThat(asked.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(asked.getHeaders().getAccessControlAllowOrigin()).isNull();
  }

  @Test
  void shouldLimitTheMessagesOfOneVisitor() {
    String token = chat.begin("Hello", 1, 0);
    HttpStatus last = null;
    for (int i = 0; i < 61; i++) {
      last =
          (HttpStatus)
              chat.post(token, ChatClient.message("again " + i, "m" + i, 1, 0)).getStatusCode();
    }

    assertThat(last).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
  }

  @Test
  void shouldRefuseAnEmptyMessageAndAnUnknownStore() {
    assertThat(chat.post(null, "{\"text\":\" \",\"messageId\":\"x\"}").getStatusCode())
        .isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(chat.get("/api/chat/nowhere", "x").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/chat.js", "/chat/window.js", "/parts/lit.js"})
  void shouldLetBrowsersRevalidateTheFilesOfTheWindow(String file) {
    ResponseEntity<String> first = chat.file(file, "W/\"former-version\"");
    ResponseEntity<String> again = chat.file(file, first.getHeaders().getETag());

    assertThat(first.getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(first.getHeaders().getCacheControl()).isEqualTo("no-cache");
    assertThat(first.getHeaders().getLastModified()).isEqualTo(-1);
    assertThat(again.getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
    assertThat(again.getBody()).isNull();
    assertThat(again.getHeaders().getCacheControl()).isEqualTo("no-cache");
    assertThat(again.getHeaders().getAccessControlAllowOrigin())
        .isEqualTo(first.getHeaders().getAccessControlAllowOrigin());
  }
}
