package io.forecourt.access;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.FakeProvider;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.access.Endpoints.Endpoint;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/** Who may call the API, the REST API of the engine and the metrics. */
@ForecourtTest
class SecurityTest {

  private static final String OR_EXPRESSION =
      "{\"orQueries\":[{\"dueAfterExpression\":\"${now()}\"}]}";

  private static final String WEBAPP_TASKS = "/camunda/api/engine/engine/default/task/count";

  @Autowired private Callers callers;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private FilterService filters;
  @Autowired private ApplicationContext context;
  @Autowired private JdbcClient jdbc;
  @Autowired private WorkerToken token;
  @Autowired private LoggingSystem logging;
  @LocalServerPort private int port;

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
  void shouldAnswerEachCallerAsTheTableOfRightsSays() throws Exception {
    UUID lead = showroom.converse(aLead().hot());
    callers.personCalls(
        "mia",
        HttpMethod.PUT,
        "/api/leads/" + lead + "/owner",
        "{\"person\":\"ann\",\"reason\":\"The table says what an owner may do\"}");
    Task task = engine.task(lead, "UserTask_CallLead");
    RightsMatrix matrix =
        new RightsMatrix(
            port,
            new RightsMatrix.Example(
                lead,
                jdbc.sql("select customer_id from forecourt.lead where id = :lead")
                    .param("lead", lead)
                    .query(UUID.class)
                    .single(),
                task.getId(),
                task.getProcessInstanceId()),
            token.value());
    List<String> wrong = new ArrayList<>();
    SortedMap<Endpoint, List<String>> answers = new TreeMap<>();
    quiet(LogLevel.OFF);
    for (Endpoint endpoint : Endpoints.of(context)) {
      if (endpoint.atMainDoor().isEmpty()) {
        answers.put(endpoint, matrix.verdicts(endpoint));
      }
    }
    for (Endpoint endpoint : Endpoints.of(context)) {
      if (endpoint.atMainDoor().isPresent()) {
        List<String> main = answers.get(endpoint.atMainDoor().get());
        for (String caller : List.of("anonymous", "rep", "rep-elsewhere")) {
          String verdict = matrix.verdict(endpoint, caller);
          if (!verdict.equals(main.get(RightsMatrix.CALLERS.indexOf(caller)))) {
            wrong.add("%s as %s: %s".formatted(endpoint, caller, verdict));
          }
        }
      }
    }
    quiet(null);
    if (Boolean.getBoolean("rights.write")) {
      RightsTable.write(answers);
    }

    wrong.addAll(RightsTable.differences(answers, RightsTable.read()));

    assertThat(wrong)
        .as("Read and judge these, then write them into %s: make rights", RightsTable.FILE)
        .isEmpty();
  }

  /** The table of rights calls these with an id that is no one's; this one is running. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT | /suspended | {\"suspended\":true}",
        "POST | /modification | {\"instructions\":[{\"type\":\"cancel\",\"activityId\":\"UserTask_CallLead\"}]}",
        "POST | /variables | {\"modifications\":{\"owner\":{\"value\":\"lou\",\"type\":\"String\"}}}",
        "PUT | /variables/leadId | {\"value\":\"x\",\"type\":\"String\"}",
        "DELETE | /variables/leadId |",
        "DELETE | ''|"
      })
  void shouldLetNoRepOrManagerChangeARunningProcess(String method, String path, String body)
      throws Exception {
    UUID lead = showroom.converse(aLead().hot());
    String instance = engine.task(lead, "UserTask_CallLead").getProcessInstanceId();

    for (String person : List.of("ann", "mia", "lou", "moe")) {
      HttpStatusCode status =
          callers
              .personCalls(
                  person,
                  HttpMethod.valueOf(method),
                  "/engine-rest/process-instance/" + instance + path,
                  body)
              .getStatusCode();
      assertThat(status.is4xxClientError()).as(person + " " + status).isTrue();
    }
    assertThat(engine.task(lead, "UserTask_CallLead").isSuspended()).isFalse();
  }

  /** Empty bodies make the engine fail loudly, hundreds of times. */
  private void quiet(LogLevel level) {
    for (String logger :
        List.of("org.camunda.bpm.engine.context", "org.camunda.bpm.engine.rest.exception")) {
      logging.setLogLevel(logger, level);
    }
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

  @Test
  void shouldLetInPeopleOfTheProviderIntoPagesWebappsAndApi() throws Exception {
    WebSession browser = new WebSession(port);
    assertThat(browser.get("/login").body()).contains("Sign in with Acme");
    assertThat(browser.get("/t/" + UUID.randomUUID()).statusCode()).isEqualTo(302);

    HttpResponse<String> landed = signIn(browser, "s-1", "petra", "Riverside Managers");

    assertThat(WebSession.target(landed)).startsWith("/t/");
    assertThat(browser.status("/api/insight/board")).isEqualTo(200);
    assertThat(browser.status("/camunda/app/cockpit/default/")).isEqualTo(200);
    HttpResponse<String> tasks = browser.get(WEBAPP_TASKS);
    assertThat(tasks.statusCode()).isEqualTo(200);

    WebSession again = new WebSession(port);
    signIn(again, "s-1", "petra", "Riverside Sales");
    assertThat(browser.status("/api/insight/board")).isEqualTo(401);
    assertThat(again.status("/api/insight/board")).isEqualTo(403);
    assertThat(again.status(WEBAPP_TASKS)).isEqualTo(200);

    HttpResponse<String> refused = signIn(new WebSession(port), "s-1", "petra", "Everyone");
    assertThat(location(refused)).endsWith("/login?provider=role");
    assertThat(again.status(WEBAPP_TASKS)).isEqualTo(401);
    assertThat(new WebSession(port).get("/login?provider=role").body())
        .contains("Your account has no role in Forecourt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"signature", "audience", "expired", "nonce", "issuer", "state", "role", "admin"})
  void shouldNotLetInPeopleOfTheProviderWhenSomethingIsWrong(String wrong) throws Exception {
    WebSession browser = new WebSession(port);
    Map<String, String> asked = ask(browser);
    JWTClaimsSet.Builder claims =
        FakeProvider.claims(
                "s-" + wrong, wrong.equals("admin") ? "admin" : "mallory", asked.get("nonce"))
            .claim("groups", List.of("Riverside Managers"));
    switch (wrong) {
      case "audience" -> claims.audience("another-client");
      case "expired" -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)));
      case "nonce" -> claims.claim("nonce", "of-another-login");
      case "issuer" -> claims.issuer("https://evil.example.com");
      case "role" -> claims.claim("groups", List.of("Everyone"));
      default -> {
        // Wrong elsewhere.
      }
    }
    if (wrong.equals("signature")) {
      FakeProvider.answerForged(claims.build());
    } else {
      FakeProvider.answer(claims.build());
    }

    HttpResponse<String> answer =
        back(browser, wrong.equals("state") ? "made-up" : asked.get("state"));

    assertThat(location(answer)).contains("/login?provider=");
    assertThat(browser.status("/api/insight/board")).isEqualTo(401);
    assertThat(browser.status(WEBAPP_TASKS)).isEqualTo(401);
    assertThat(
            jdbc.sql("select count(*) from act_id_user where id_ = 'mallory'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static HttpResponse<String> signIn(
      WebSession browser, String subject, String name, String group) throws Exception {
    Map<String, String> asked = ask(browser);
    FakeProvider.answer(
        FakeProvider.claims(subject, name, asked.get("nonce"))
            .claim("groups", List.of(group))
            .build());
    return back(browser, asked.get("state"));
  }

  /** Starts a login and returns what the provider is asked. */
  private static Map<String, String> ask(WebSession browser) throws Exception {
    String provider = location(browser.get("/oauth2/authorization/forecourt"));
    assertThat(provider).startsWith(FakeProvider.issuer() + "/authorize?");
    return UriComponentsBuilder.fromUriString(provider)
        .build()
        .getQueryParams()
        .toSingleValueMap()
        .entrySet()
        .stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                field -> URLDecoder.decode(field.getValue(), StandardCharsets.UTF_8)));
  }

  private static HttpResponse<String> back(WebSession browser, String state) throws Exception {
    return browser.get(
        "/login/oauth2/code/forecourt?code=a-code&state="
            + URLEncoder.encode(state, StandardCharsets.UTF_8));
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private ResponseEntity<String> person(String person, String path) {
    return callers.personCalls(person, HttpMethod.GET, path, null);
  }
}
