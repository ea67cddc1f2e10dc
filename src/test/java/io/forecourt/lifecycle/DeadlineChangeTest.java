package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.lead.Band;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** When a person has to act: who moves the moment, and what its owner is told as it comes. */
@ForecourtTest
class DeadlineChangeTest {

  private static final Instant LATER = Instant.parse("2026-03-11T16:30:00Z");

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private RuntimeService runtime;
  @Autowired private ManagementService management;

  @Test
  void shouldMoveClockVariableTaskAndTimersTogether() {
    UUID id = aCall();
    ProcessInstance handoff = engine.instance("lead-handoff", id);

    assertThat(move("mia", id, LATER)).isEqualTo(HttpStatus.NO_CONTENT);

    assertThat(dueOf(id, "FIRST_CONTACT")).isEqualTo(LATER.toString());
    assertThat(dueOf(id, "FIRST_ATTEMPT")).isEqualTo(LATER.toString());
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText()).isEqualTo(LATER.toString());
    assertThat(engine.task(id, "UserTask_CallLead").getDueDate().toInstant()).isEqualTo(LATER);
    assertThat(runtime.getVariable(handoff.getId(), "firstContactDue").toString()).isNotNull();
    List<Instant> timers =
        management.createJobQuery().processInstanceId(handoff.getId()).timers().list().stream()
            .map(Job::getDuedate)
            .map(date -> date.toInstant())
            .sorted()
            .toList();
    assertThat(timers).containsExactly(LATER.minus(Duration.ofMinutes(2)), LATER);
    assertThat(showroom.news(id))
        .anyMatch(text -> text.contains("Mia Lindgren") && text.contains("Tow"));
  }

  @Test
  void shouldBreachAtTheNewTimeOnly() {
    UUID id = aCall();
    ProcessInstance handoff = engine.instance("lead-handoff", id);
    move("mia", id, LATER);

    EngineTime.pass(Duration.ofMinutes(20));
    engine.settle(id);
    assertThat(handoff).hasNotPassed("ServiceTask_RecordBreach");

    EngineTime.setTo(LATER.plusSeconds(1));
    engine.settle(id);
    assertThat(handoff).hasPassed("ServiceTask_RecordBreach");
  }

  @Test
  void shouldRemindAndTellOfTheBreachOnceEach() {
    UUID id = aCall();
    Instant due = Instant.parse(dueOf(id, "FIRST_CONTACT"));
    EngineTime.setTo(due.minusSeconds(30));
    engine.settle(id);
    EngineTime.setTo(due.plusSeconds(30));
    engine.settle(id);
    engine.settle(id);

    assertThat(showroom.alerts(id)).hasSize(3).noneMatch(words -> words.contains("Miller"));
    assertThat(showroom.alerts(id).get(0)).matches("ASSIGNED A \\w+ lead is yours.*");
    assertThat(showroom.alerts(id).get(1)).startsWith("REMINDER A lead of yours is due ");
    assertThat(showroom.alerts(id).get(2)).startsWith("BREACH A lead of yours was due ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TEXT", "NONE", "EMAIL"})
  void shouldLetPeopleChooseHowTheyAreTold(String way) {
    callers.personCalls("lou", HttpMethod.PUT, "/api/me", "{\"alerts\":\"%s\"}".formatted(way));

    assertThat(callers.personCalls("lou", HttpMethod.GET, "/api/me", null).getBody())
        .contains("\"alerts\":\"" + way + "\"");
  }

  @Test
  void shouldMoveAPlannedTouchToo() {
    UUID id = aCall();
    engine.call(id, "NO_ANSWER");

    move("mia", id, Instant.parse("2026-03-11T17:00:00Z"));
    EngineTime.setTo(Instant.parse("2026-03-11T17:00:01Z"));
    engine.settle(id);

    assertThat(engine.task(id, "UserTask_CallAgain")).isNotNull();
  }

  @Test
  void shouldNotLetRepsOrStrangersMoveADeadline() {
    UUID id = aCall();

    assertThat(move("ann", id, LATER)).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(move("lou", id, LATER).is4xxClientError()).isTrue();
    assertThat(move("mia", id, EngineTime.WEDNESDAY_MORNING.minusSeconds(60)))
        .isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void shouldBringACallForwardWhenTheLeadBecomesMoreUrgent() {
    LeadBuilder lead = aLead();
    UUID id = showroom.handOff(lead);
    Instant before = Instant.parse(showroom.lead(id).at("/nextAction/dueAt").asText());

    assertThat(showroom.receive(aLead().hot().sameBuyerAs(lead))).isEqualTo(id);
    engine.settle(id);

    assertThat(showroom.lead(id).get("band").asText()).isIn("HIGH", "HOT");
    assertThat(Instant.parse(showroom.lead(id).at("/nextAction/dueAt").asText())).isBefore(before);
    assertThat(engine.task(id, "UserTask_CallLead").getPriority())
        .isEqualTo(Band.valueOf(showroom.lead(id).get("band").asText()).urgency());
    assertThat(runtime.getVariable(engine.instance("lead-lifecycle", id).getId(), "band"))
        .isEqualTo(showroom.lead(id).get("band").asText());
  }

  private UUID aCall() {
    return showroom.converse(aLead().hot());
  }

  private HttpStatusCode move(String person, UUID id, Instant to) {
    return callers
        .personCalls(
            person,
            HttpMethod.PUT,
            "/api/leads/" + id + "/deadline",
            "{\"dueAt\":\"%s\",\"reason\":\"Tow truck first\"}".formatted(to))
        .getStatusCode();
  }

  private String dueOf(UUID id, String name) {
    for (JsonNode clock : showroom.lead(id).get("clocks")) {
      if (clock.get("name").asText().equals(name)) {
        return clock.get("dueAt").asText();
      }
    }
    throw new AssertionError("No clock " + name);
  }
}
