package io.forecourt.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The assistant and the rep in one thread. */
@ForecourtTest
class RepTakesOverTest {

  private static final String CALL = "UserTask_CallLead";

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldKeepQuietOnceARepWrites() {
    UUID id = showroom.conversationAboutACamry();

    ResponseEntity<String> answer =
        reply(owner(id), id, "Hi Jane, Ann here. What brings you to us?");
    engine.settle(id);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    assertThat(engine.task(id, CALL)).isNotNull();
    assertThat(showroom.lead(id).at("/talk/endedBecause").asText()).isEqualTo("PERSON");
    assertThat(engine.instance("assistant-pause", id)).isWaitingAt("Gateway_PauseOver");

    int said = showroom.assistant(id).size();
    showroom.say(id, "is it still available?");
    assertThat(showroom.assistant(id)).hasSize(said);
  }

  @Test
  void shouldGoOnWhereTheyAreWhenTheRepLetsIt() {
    UUID id = showroom.conversationAboutACamry();
    reply(owner(id), id, "Hi Jane, Ann here. What payment do you have in mind?");
    engine.settle(id);
    showroom.say(id, "450 a month, no trade");
    int said = showroom.assistant(id).size();

    callers.personCalls(
        owner(id), HttpMethod.PUT, "/api/leads/" + id + "/assistant", "{\"paused\":false}");
    engine.settle(id);

    assertThat(engine.instance("assistant-pause", id)).isNull();
    List<String> words = showroom.assistant(id);
    assertThat(words).hasSize(said + 1);
    assertThat(words.get(said)).contains("When would you like").doesNotContain("Hi Jane");
  }

  @Test
  void shouldGoOnByItselfWhenTheRepForgets() {
    UUID id = showroom.conversationAboutACamry();
    reply(owner(id), id, "Hi Jane, give me a moment.");
    engine.settle(id);
    showroom.say(id, "when do you close?");
    int said = showroom.assistant(id).size();

    EngineTime.pass(Duration.ofHours(2));
    engine.settle(id);

    assertThat(showroom.assistant(id).subList(said, showroom.assistant(id).size()))
        .anyMatch(text -> text.contains("We're open today from 8:30 AM to 8 PM"));
  }

  @Test
  void shouldSayNothingWhenItGoesOnAndTheBuyerHasItsAnswer() {
    UUID id = showroom.conversationAboutACamry();
    reply(owner(id), id, "Hi Jane, Ann here.");
    engine.settle(id);
    showroom.say(id, "when do you close?");
    reply(owner(id), id, "At eight.");
    engine.settle(id);
    int said = showroom.assistant(id).size();

    callers.personCalls(
        owner(id), HttpMethod.PUT, "/api/leads/" + id + "/assistant", "{\"paused\":false}");
    engine.settle(id);

    assertThat(showroom.assistant(id)).hasSize(said);
  }

  @Test
  void shouldNotForgetWhatCameBetweenTheRepsWordsAndThePause() {
    UUID id = showroom.conversationAboutACamry();
    reply(owner(id), id, "Hi Jane, give me a moment.");
    showroom.write(id, "when do you close?");
    engine.settle(id);
    int said = showroom.assistant(id).size();

    callers.personCalls(
        owner(id), HttpMethod.PUT, "/api/leads/" + id + "/assistant", "{\"paused\":false}");
    engine.settle(id);

    assertThat(showroom.assistant(id).subList(said, showroom.assistant(id).size()))
        .anyMatch(text -> text.contains("We're open today from 8:30 AM to 8 PM"));
  }

  @Test
  void shouldTakeBackACallThatNobodyMade() {
    UUID id = showroom.conversationAboutACamry();
    engine.handOff(id);

    EngineTime.setTo(engine.task(id, CALL).getDueDate().toInstant().plusSeconds(1));
    engine.settle(id);

    assertThat(engine.task(id, CALL)).isNotAssigned();
    assertThat(showroom.assistant(id)).last().asString().contains("hasn't been able to call you");
    assertThat(showroom.news(id))
        .anyMatch(text -> text.contains("Anyone on the team can claim it now"));

    showroom.say(id, "ok. when do you close?");
    assertThat(showroom.assistant(id))
        .last()
        .asString()
        .contains("We're open today from 8:30 AM to 8 PM");
  }

  @Test
  void shouldHurryThePersonWhoHasTheLead() {
    UUID id = showroom.conversationAboutACamry();
    engine.handOff(id);
    engine.call(id, "ANSWERED");
    int said = showroom.assistant(id).size();

    showroom.say(id, "what would you give me for my 2015 Civic?");

    assertThat(engine.task(id, "UserTask_WorkLead").getDueDate().toInstant())
        .isEqualTo(EngineTime.now().plus(Duration.ofMinutes(5)));
    assertThat(showroom.news(id)).contains("Asks what the trade-in is worth.");
    assertThat(showroom.assistant(id)).hasSize(said);

    showroom.say(id, "or just call me tomorrow at 4pm");
    assertThat(engine.task(id, "UserTask_WorkLead").getDueDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-12T21:00:00Z"));
  }

  @Test
  void shouldTellTheRepWhenTheGateSaysNo() {
    UUID id = showroom.conversationAboutACamry();
    showroom.write(id, "stop");

    ResponseEntity<String> answer = reply(owner(id), id, "Just one more thing");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
    assertThat(answer.getBody()).contains("REFUSED", "opted out of messages");
  }

  @Test
  void shouldLetOnlyTheStoresOwnPeopleWrite() {
    UUID id = showroom.conversationAboutACamry();

    assertThat(reply("lou", id, "Hi").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(
            callers
                .strangerCalls(
                    HttpMethod.POST, "/api/leads/" + id + "/replies", "{\"text\":\"Hi\"}")
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void shouldCountAVisitWithoutAllFacts() {
    UUID id = showroom.conversationAboutACamry();
    engine.handOff(id);
    engine.call(id, "ANSWERED");

    assertThatThrownBy(() -> engine.agreeOnVisit(id, "2026-03-13T10:00:00"))
        .hasStackTraceContaining("1 of 6 facts are known");
    engine.complete(
        id,
        "UserTask_WorkLead",
        Map.of(
            "workResult",
            "VISIT",
            "nextStepAt",
            "2026-03-13T10:00:00",
            "overrideReason",
            "Insists on today at 3"));

    assertThat(
            jdbc.sql(
                    "select person || ' ' || reason from forecourt.rule_override where lead_id = :lead")
                .param("lead", id)
                .query(String.class)
                .single())
        .endsWith("Insists on today at 3");
  }

  private String owner(UUID id) {
    return showroom.owner(id);
  }

  private ResponseEntity<String> reply(String person, UUID id, String text) {
    EngineTime.pass(Duration.ofSeconds(10));
    return callers.personCalls(
        person,
        HttpMethod.POST,
        "/api/leads/" + id + "/replies",
        "{\"text\":\"%s\"}".formatted(text));
  }
}
