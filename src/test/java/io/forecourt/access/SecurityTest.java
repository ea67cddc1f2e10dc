package io.forecourt.access;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.util.UUID;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** Who may call the API, the REST API of the engine and the metrics. */
@ForecourtTest
class SecurityTest {

  private static final String OR_EXPRESSION =
      "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private FilterService filters;

  @ParameterizedTest
  @CsvSource({
    "GET, /engine-rest/task",
    "GET, /engine-rest/engine",
    "POST, /engine-rest/external-task/fetchAndLock",
    "GET, /api/intake",
    "GET, /api/leads/7b0ad1a8-40a7-4b7a-9b1c-2d1f6b0f0000",
    "POST, /api/stores/riverside/leads",
    "GET, /v3/api-docs",
    "GET, /v3/api-docs.yaml",
    "GET, /actuator",
    "GET, /actuator/prometheus",
    "GET, /actuator/sbom",
    "GET, /actuator/health/db",
    "GET, /actuator/env",
    "GET, /camunda/api/engine/engine/default/task",
    "POST, /camunda/api/admin/setup/default/user/create",
    "GET, /camunda/api/cockpit/plugin/base/default/process-definition/statistics"
  })
  void shouldNotLetStrangersIn(HttpMethod method, String path) {
    assertThat(
            callers
                .strangerCalls(method, path, method.equals(HttpMethod.POST) ? "{}" : null)
                .getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/v3/api-docs", "/v3/api-docs.yaml"})
  void shouldShowTheApiDocumentWhenAKeyOrALoginIsSent(String path) {
    assertThat(callers.machineGets(path).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(person("ann", path).getStatusCode()).isEqualTo(HttpStatus.OK);
  }

  @Test
  void shouldShowTheBillOfMaterialsToAdministratorsAlone() {
    assertThat(person("admin", "/actuator/sbom").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(person("mia", "/actuator/sbom").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.machineGets("/actuator/sbom").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
  }

  @Test
  void shouldShowALeadOnlyToItsStore() {
    UUID id = showroom.receive(aLead().hot());

    assertThat(person("ann", "/api/leads/" + id).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(person("lou", "/api/leads/" + id).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
  }

  @Test
  void shouldShowTasksOnlyToTheirStore() {
    UUID id = showroom.converse(aLead().hot());
    String task = "/engine-rest/task/" + engine.task(id, "UserTask_CallLead").getId();

    assertThat(person("ann", task).getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(person("lou", task).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(person("ann", task + "/form-variables").getBody()).contains("Jane Miller");
    assertThat(person("lou", task + "/form-variables").getBody()).doesNotContain("Jane Miller");
  }

  @ParameterizedTest
  @ValueSource(strings = {"nobody", "lou"})
  void shouldNotAssignATaskToSomebodyWhoDoesNotWorkForTheStore(String assignee) {
    UUID id = showroom.converse(aLead().hot());
    String task = "/engine-rest/task/" + engine.task(id, "UserTask_CallLead").getId();

    ResponseEntity<String> answer =
        callers.personCalls(
            "mia", HttpMethod.POST, task + "/assignee", "{\"userId\":\"" + assignee + "\"}");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(
            callers
                .personCalls("mia", HttpMethod.POST, task + "/assignee", "{\"userId\":\"ben\"}")
                .getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
  }

  @Test
  void shouldNotLetARepMoveTheOwnDeadline() {
    UUID id = showroom.converse(aLead().hot());
    String task = "/engine-rest/task/" + engine.task(id, "UserTask_CallLead").getId();
    String owner = showroom.owner(id);

    ResponseEntity<String> answer =
        callers.personCalls(
            owner, HttpMethod.PUT, task, "{\"due\":\"2030-01-01T00:00:00.000+0000\"}");

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}",
        "{\"orQueries\":[{\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}",
        "{\"assigneeExpression\":\"${''.getClass()}\"}"
      })
  void shouldRefuseExpressionsInQueries(String query) {
    ResponseEntity<String> answer =
        callers.personCalls("ann", HttpMethod.POST, "/engine-rest/task", query);

    assertThat(answer.getStatusCode()).isIn(HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/engine-rest/task/count",
        "/engine-rest/process-instance",
        "/engine-rest/history/task",
        "/engine-rest/history/process-instance",
        "/engine-rest/execution"
      })
  void shouldRunNoExpressionOfAnyOtherQuery(String path) {
    ResponseEntity<String> answer =
        callers.personCalls(
            "admin",
            HttpMethod.POST,
            path,
            "{\"orQueries\":[{\"dueAfterExpression\":\"${Runtime}\","
                + "\"assigneeExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}]}");

    // Queries that know no expressions at all ignore them.
    assertThat(answer.getStatusCode()).isIn(HttpStatus.BAD_REQUEST, HttpStatus.OK);
    assertThat(answer.getBody()).doesNotContain("java.lang.Runtime");
  }

  @Test
  void shouldNotStoreAFilterWithExpressionsInItsParts() {
    ResponseEntity<String> answer =
        callers.personCalls(
            "admin",
            HttpMethod.POST,
            "/engine-rest/filter/create",
            filter("harmful", OR_EXPRESSION));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
    assertThat(filters.createFilterQuery().filterName("harmful").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/list", "/singleResult", "/count"})
  void shouldNotExtendAStoredFilterByExpressions(String how) {
    String id = filters.createFilterQuery().filterName("My next").list().get(0).getId();

    ResponseEntity<String> answer =
        callers.personCalls(
            "ann", HttpMethod.POST, "/engine-rest/filter/" + id + how, OR_EXPRESSION);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  @Test
  void shouldNotUpdateAStoredFilterToExpressionsInItsParts() {
    String id = filters.createFilterQuery().filterName("My next").list().get(0).getId();

    ResponseEntity<String> answer =
        callers.personCalls(
            "admin", HttpMethod.PUT, "/engine-rest/filter/" + id, filter("My next", OR_EXPRESSION));

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
  }

  private static String filter(String name, String query) {
    return "{\"resourceType\":\"Task\",\"name\":\"%s\",\"query\":%s}".formatted(name, query);
  }

  @Test
  void shouldShowMetricsToMachinesAndAdministratorsAlone() {
    assertThat(callers.machineGets("/actuator/prometheus").getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(person("admin", "/actuator/prometheus").getStatusCode()).isEqualTo(HttpStatus.OK);
    assertThat(person("mia", "/actuator/prometheus").getStatusCode())
        .isEqualTo(HttpStatus.FORBIDDEN);
    assertThat(callers.strangerCalls(HttpMethod.GET, "/actuator/prometheus", null).getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  @Test
  void shouldNotLetRepsDeploy() {
    assertThat(
            callers.personCalls("ann", HttpMethod.GET, "/engine-rest/deployment", null).getBody())
        .isEqualTo("[]");
  }

  @Test
  void shouldNotTakeAWrongKeyOrToken() {
    assertThat(callers.machineGets("/engine-rest/task").getStatusCode())
        .isEqualTo(HttpStatus.UNAUTHORIZED);
  }

  private ResponseEntity<String> person(String person, String path) {
    return callers.personCalls(person, HttpMethod.GET, path, null);
  }
}
