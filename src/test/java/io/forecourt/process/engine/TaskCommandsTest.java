package io.forecourt.process.engine;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.LeadProcesses;
import io.forecourt.process.MessageNames;
import io.forecourt.process.OpenTasks;
import io.forecourt.process.Variables;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person may do to a task: neither attack leads of others nor lose to a buyer's message. */
@ForecourtTest
@ExtendWith(OutputCaptureExtension.class)
class TaskCommandsTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private TaskService tasks;
  @Autowired private LeadProcesses processes;
  @Autowired private OpenTasks openTasks;
  @Autowired private JdbcClient jdbc;
  @Autowired private PlatformTransactionManager transactions;

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET||",
        "GET|/form|",
        "GET|/form-variables|",
        "GET|/rendered-form|",
        "GET|/variables|",
        "POST|/claim|{\"userId\":\"ann\"}",
        "POST|/assignee|{\"userId\":\"ann\"}",
        "POST|/delegate|{\"userId\":\"ann\"}",
        "POST|/unclaim|",
        "POST|/complete|{}",
        "POST|/resolve|{}",
        "POST|/submit-form|{}"
      })
  void shouldNotKnowATaskOfAnotherStoreAndLogNoTrace(
      String method, String call, String body, CapturedOutput log) {
    String theirs = engine.task(other, "UserTask_CallLead").getId();

    ResponseEntity<String> answer =
        callers.personCalls(
            owner,
            HttpMethod.valueOf(method),
            "/engine-rest/task/" + theirs + Objects.toString(call, ""),
            body);

    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(answer.getBody()).doesNotContain("at io.forecourt", "NullValueException");
    assertThat(log.getAll()).doesNotContain("\tat ");
    assertThat(engine.task(other, "UserTask_CallLead").getAssignee()).isNotEqualTo(owner);
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

  @Test
  void shouldCompleteTheCallWhenABuyersMessageArrivesAtTheSameMoment() {
    ResponseEntity<String> answer =
        whileUncommitted(
            () -> processes.correlate(own, MessageNames.REPLIED, Map.of()),
            () ->
                post(
                    owner,
                    "/task/" + task + "/complete",
                    Map.of("variables", Map.of("callOutcome", Map.of("value", "NO_ANSWER")))));

    assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(engine.task(own, "UserTask_CallLead")).isNull();
  }

  @Test
  void shouldReassignTheLeadWhenABuyersMessageArrivesAtTheSameMoment() {
    String colleague = owner.equals("ann") ? "ben" : "ann";

    ResponseEntity<String> answer =
        whileUncommitted(
            () -> openTasks.setFlag(own, Variables.BUYER_WAITS, true),
            () ->
                callers.personCalls(
                    "mia",
                    HttpMethod.PUT,
                    "/api/leads/" + own + "/owner",
                    Map.of("person", colleague, "reason", "Knows the family")));

    assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.getBody()).isTrue();
    assertThat(engine.task(own, "UserTask_CallLead").getAssignee()).isEqualTo(colleague);
    assertThat(showroom.news(own)).filteredOn(text -> text.contains("Knows the")).hasSize(1);
  }

  /** Commits a change only when the call of a person has read what was before, and waits for it. */
  private ResponseEntity<String> whileUncommitted(
      Runnable change, Supplier<ResponseEntity<String>> call) {
    return new TransactionTemplate(transactions)
        .execute(
            status -> {
              change.run();
              CompletableFuture<ResponseEntity<String>> answer =
                  CompletableFuture.supplyAsync(call);
              await().pollInSameThread().until(() -> answer.isDone() || isWaitedFor());
              assertThat(answer).as("The call collides").isNotDone();
              return answer;
            })
        .join();
  }

  private boolean isWaitedFor() {
    return jdbc.sql(
            "select count(*) > 0 from pg_stat_activity"
                + " where pg_backend_pid() = any (pg_blocking_pids(pid))")
        .query(Boolean.class)
        .single();
  }

  private ResponseEntity<String> post(String person, String path, Object body) {
    return callers.personCalls(person, HttpMethod.POST, "/engine-rest" + path, body);
  }
}
