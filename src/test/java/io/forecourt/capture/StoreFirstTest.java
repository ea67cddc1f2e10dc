package io.forecourt.capture;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.capture.inbox.InboxLoop;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.deployment.UncheckedDeployments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever arrives is stored, whatever an admin has done to the models. */
@ForecourtTest
class StoreFirstTest {

  private static final Path SLA_POLICY = Path.of("processes/sla-policy.dmn");

  @Autowired private Showroom showroom;
  @Autowired private Callers callers;
  @Autowired private EngineDriver engine;
  @Autowired private InboxLoop inbox;
  @Autowired private RepositoryService repository;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;

  @Autowired private DecisionTables decisions;

  private String broken;

  @AfterEach
  void mend() {
    if (broken != null) {
      repository.deleteDeployment(broken, true);
      broken = null;
      awaitLatest();
    }
    EngineTime.pass(Duration.ofMinutes(10));
    inbox.runNow();
  }

  @Test
  void shouldStoreTheInquiryAndCallAPersonWhenADecisionIsWrong() throws IOException {
    breakModel(SLA_POLICY, "&quot;PT1M&quot;", "&quot;1 minute&quot;");

    UUID id = showroom.receive(aLead().askingFor("2024 Toyota Camry XSE"));

    assertThat(showroom.lead(id).at("/status").asText()).isEqualTo("OPEN");
    assertThat(showroom.lead(id).at("/facts/vehicle/model").asText()).isEqualTo("Camry");
    assertThat(standIns(id)).isEmpty();

    EngineTime.pass(Duration.ofSeconds(30));
    inbox.runNow();

    assertThat(standIns(id))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.getName())
                  .isEqualTo("Answer this buyer yourself: could not be processed");
              assertThat(task.getDescription()).contains("could not be processed: ", "1 minute");
              assertThat(task.getTenantId()).isEqualTo("riverside");
            });
  }

  @Test
  void shouldGoOnByItselfAndInOrderOnceTheModelIsRight() throws IOException {
    breakModel(SLA_POLICY, "&quot;PT1M&quot;", "&quot;1 minute&quot;");
    UUID id = showroom.receive(aLead().saying("Is it still there?"));
    showroom.write(id, "My budget is $400 a month.");
    EngineTime.pass(Duration.ofSeconds(30));
    inbox.runNow();
    assertThat(engine.instance("lead-lifecycle", id)).isNull();
    assertThat(showroom.lead(id).at("/facts/budget").isMissingNode()).isTrue();

    mend();

    assertThat(engine.instance("lead-lifecycle", id)).isNotNull();
    assertThat(standIns(id)).isEmpty();
    assertThat(showroom.clock(id, "FIRST_RESPONSE").isMissingNode()).isFalse();
    assertThat(showroom.lead(id).at("/facts/budget/monthlyMax").asInt()).isEqualTo(400);
    assertThat(waiting(id)).isZero();
  }

  @Test
  void shouldLetAnArrivalOfALaterReleaseWaitAlone() {
    jdbc.sql(
            """
            insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at)
            values ('riverside', 'later', 'FromALaterRelease', '{}', now(), '2000-01-01')
            """)
        .update();

    UUID id = showroom.receive(aLead());
    inbox.runNow();

    assertThat(engine.instance("lead-lifecycle", id)).isNotNull();
    assertThat(waiting(id)).isZero();
    assertThat(
            jdbc.sql("select problem from forecourt.inbox where subject = 'later'")
                .query(String.class)
                .single())
        .isEqualTo("This release knows no arrivals of the kind FromALaterRelease.");
    jdbc.sql("delete from forecourt.inbox where subject = 'later'").update();
  }

  @Test
  void shouldStoreADocumentWithManyProspectsAtOnceAndSplitItAfterwards() {
    String name = "Batch" + UUID.randomUUID();
    ResponseEntity<String> answer = postProspects(30, name);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(showroom.read(answer.getBody()).at("/document/id").asText()).isNotBlank();
    assertThat(leadsOf(name)).isZero();

    inbox.runNow();

    assertThat(leadsOf(name)).isEqualTo(30);
    assertThat(
            jdbc.sql("select count(*) from forecourt.inbox where subject like 'document/%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void shouldAnswerForThousandsOfProspectsWithinSeconds() {
    Instant start = Instant.now();

    assertThat(postProspects(4_000, "Flood").getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    assertThat(jdbc.sql("delete from forecourt.inbox where kind = 'LargeDocument'").update())
        .isEqualTo(1);
  }

  private ResponseEntity<String> postProspects(int count, String name) {
    StringBuilder adf = new StringBuilder("<adf>");
    for (int i = 0; i < count; i++) {
      adf.append("<prospect><customer><contact><name part=\"last\">")
          .append(name)
          .append("</name></contact></customer></prospect>");
    }
    return callers.machinePosts(
        "/api/stores/riverside/leads/adf", MediaType.TEXT_PLAIN, adf.append("</adf>").toString());
  }

  private long leadsOf(String name) {
    return jdbc.sql(
            "select count(*) from forecourt.lead l join forecourt.customer c"
                + " on c.id = l.customer_id where c.last_name = :name")
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private List<Task> standIns(UUID id) {
    return tasks
        .createTaskQuery()
        .taskVariableValueEquals("leadId", id.toString())
        .taskCandidateGroup("manager")
        .list();
  }

  private long waiting(UUID id) {
    return jdbc.sql("select count(*) from forecourt.inbox where subject = :id")
        .param("id", id.toString())
        .query(Long.class)
        .single();
  }

  private void breakModel(Path model, String right, String wrong) throws IOException {
    String text = Files.readString(model);
    assertThat(text).contains(right);
    broken =
        UncheckedDeployments.deploy(
            repository,
            repository
                .createDeployment()
                .name("broken")
                .addString(model.getFileName().toString(), text.replace(right, wrong)));
    awaitLatest();
  }

  /** Decisions are looked up again after a second. */
  private void awaitLatest() {
    int latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("sla-policy")
            .latestVersion()
            .singleResult()
            .getVersion();
    Map<String, Object> inputs = new HashMap<>();
    for (String input : List.of("band", "channel", "store")) {
      inputs.put(input, null);
    }
    inputs.put("clock", "FIRST_RESPONSE");
    inputs.put("open", true);
    await()
        .untilAsserted(
            () ->
                assertThat(decisions.evaluateRule("sla-policy", inputs).version())
                    .isEqualTo(latest));
  }
}
