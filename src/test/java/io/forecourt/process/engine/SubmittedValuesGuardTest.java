package io.forecourt.process.engine;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Attacks of a rep on leads of others, by way of the rep's own task. */
@ForecourtTest
class SubmittedValuesGuardTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TaskService tasks;

  private UUID own;
  private UUID other;
  private String task;
  private String owner;

  @BeforeEach
  void twoLeads() {
    own = showroom.converse(aLead().hot());
    other = showroom.converse(aLead().hot().at("lakeside"));
    task = engine.task(own, "UserTask_CallLead").getId();
    owner = showroom.owner(own);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/complete", "/submit-form", "/resolve"})
  void shouldTakeOnlyTheFieldsOfTheForm(String end) {
    ResponseEntity<String> answer =
        post(
            owner,
            "/task/" + task + end,
            Map.of(
                "variables",
                Map.of(
                    "callOutcome", Map.of("value", "DO_NOT_CONTACT"),
                    "leadId", Map.of("value", other.toString()),
                    "store", Map.of("value", "lakeside"))));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(answer.getBody()).contains("no field leadId, store");
    assertThat(showroom.status(other)).isEqualTo("OPEN");
    assertThat(showroom.status(own)).isEqualTo("OPEN");
    assertThat(engine.task(own, "UserTask_CallLead")).isNotNull();
  }

  @Test
  void shouldEndTheTaskWithTheFieldsOfItsForm() {
    ResponseEntity<String> answer =
        post(
            owner,
            "/task/" + task + "/complete",
            Map.of("variables", Map.of("callOutcome", Map.of("value", "NO_ANSWER"))));

    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
  }

  @Test
  void shouldNotEndATaskByAnErrorOrASignal() {
    assertThat(
            post(owner, "/task/" + task + "/bpmnError", Map.of("errorCode", "x")).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(
            post(owner, "/task/" + task + "/bpmnEscalation", Map.of("escalationCode", "x"))
                .getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(post(owner, "/signal", Map.of("name", "any")).getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(engine.task(own, "UserTask_CallLead")).isNotNull();
  }

  @Test
  void shouldShowNoLeadOfAnotherStoreInAForm() {
    tasks.setVariableLocal(task, "leadId", other.toString());

    ResponseEntity<String> shown =
        callers.personCalls(
            owner,
            HttpMethod.GET,
            "/engine-rest/task/" + task + "/form-variables?variableNames=customerName",
            null);

    assertThat(shown.getStatusCode().is2xxSuccessful()).isFalse();
  }

  private ResponseEntity<String> post(String person, String path, Object body) {
    return callers.personCalls(person, HttpMethod.POST, "/engine-rest" + path, body);
  }
}
