package io.forecourt.followup;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.HarmfulModels;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadFollowUpProcessTest {

  /** Each makes it ten times as long. */
  private static final int ENDLESS_LEVELS = 7;

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private DecisionTables decisions;
  @Autowired private ModelFindings findings;
  @Autowired private Callers callers;

  private LeadBuilder lead;
  private UUID id;
  private ProcessInstance followUp;

  private HarmfulModels models;

  @AfterEach
  void takeBack() {
    models.takeBack();
    awaitCadence();
  }

  @BeforeEach
  void shippedModels() {
    models = new HarmfulModels(repository);
  }

  private void spoilCadence(UnaryOperator<String> change) {
    models.deploy("follow-up-cadence.dmn", change);
    awaitCadence();
  }

  /** Decisions are looked up again after a second. */
  private void awaitCadence() {
    int latest =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey("follow-up-cadence")
            .latestVersion()
            .singleResult()
            .getVersion();
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("store", null);
    inputs.put("band", null);
    inputs.put("step", 99);
    await()
        .untilAsserted(
            () ->
                assertThat(decisions.evaluateRule("follow-up-cadence", inputs).version())
                    .isEqualTo(latest));
  }

  private Job failUntilNoRetryIsLeft(UUID lead) {
    ProcessInstance handoff = engine.instance("lead-handoff", lead);
    Job job =
        management.createJobQuery().processInstanceId(handoff.getId()).messages().singleResult();
    management.setJobRetries(job.getId(), 1);
    assertThatThrownBy(() -> management.executeJob(job.getId()))
        .hasMessageContaining("Table follow-up-cadence");
    return management.createJobQuery().jobId(job.getId()).singleResult();
  }

  @BeforeEach
  void aBuyerWhoDoesNotAnswer() {
    lead = aLead().hot();
    id = showroom.converse(lead);
    engine.call(id, "NO_ANSWER");
    followUp = engine.instance("lead-follow-up", id);
  }

  @Test
  void shouldSendNoMoreThanTheLimitLeavesWhenTheTableKnowsNoPause() {
    spoilCadence(
        text ->
            text.replaceAll("&quot;P\\d+D&quot;|&quot;PT4H&quot;", "&quot;PT0S&quot;")
                .replace("&quot;CALL&quot;", "&quot;MESSAGE&quot;")
                .replaceFirst("&quot;&quot;", "&quot;answer-thanks&quot;"));
    UUID other = showroom.converse(aLead().hot());

    engine.call(other, "NO_ANSWER");
    for (int quarter = 0; quarter < 12; quarter++) {
      EngineTime.pass(Duration.ofMinutes(15));
      engine.settle(other);
    }

    List<String> receipts =
        jdbc.sql(
                "select outcome || ' ' || rule_id from forecourt.receipt"
                    + " where lead_id = :lead and purpose = 'FOLLOW_UP' order by id")
            .param("lead", other)
            .query(String.class)
            .list();
    assertThat(receipts).hasSizeGreaterThan(3).allMatch(line -> line.matches("(SENT|HELD|REF).*"));
    assertThat(receipts.stream().filter(line -> line.startsWith("SENT"))).hasSizeLessThan(4);
    assertThat(receipts).contains("HELD limit");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "&quot;END&quot;   | &quot;MESSAGE&quot;  | 2026-04-30T15:00:00Z | after 50 touches still no row",
        "&quot;CALL&quot;  | &quot;DOORBELL&quot; | 2026-03-11T15:00:00Z | \"DOORBELL\" is none of CALL",
        "&quot;PT4H&quot;  | &quot;4 hours&quot;  | 2026-03-11T15:00:00Z | \"4 hours\" is no duration",
      })
  void shouldKeepTheCallThoughTheTableOfTheCadenceIsWrong(
      String right, String wrong, Instant when, String problem) {
    spoilCadence(text -> text.replace(right, wrong));
    UUID other = showroom.converse(aLead().hot());
    EngineTime.setTo(when);
    String call = engine.task(other, "UserTask_CallLead").getId();

    assertThatThrownBy(() -> tasks.complete(call, Map.of("callOutcome", "NO_ANSWER")))
        .hasMessage(
            "The next step is set up wrong. Your answer is stored, and an administrator has been"
                + " told.");

    assertThat(engine.task(other, "UserTask_CallLead")).isNull();
    assertThat(
            jdbc.sql("select outcome from forecourt.call_attempt where lead_id = :lead")
                .param("lead", other)
                .query(String.class)
                .list())
        .containsExactly("NO_ANSWER");
    assertThat(findings.findAll())
        .anySatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(ModelFinding.Kind.STEP_FAILED);
              assertThat(finding.problem()).contains("Table follow-up-cadence").contains(problem);
            });
    Job broken = failUntilNoRetryIsLeft(other);
    assertThat(runtime.createIncidentQuery().configuration(broken.getId()).count()).isPositive();

    models.takeBack();
    awaitCadence();
    management.setJobRetries(broken.getId(), 1);
    management.executeJob(broken.getId());
    assertThat(engine.instance("lead-follow-up", other)).isNotNull();
  }

  @Test
  void shouldStopOnlyTheLeadWhoseTableNeverEndsUntilItIsMended() throws Exception {
    UUID stuck = showroom.converse(aLead().hot());
    spoilCadence(text -> text.replaceFirst("&quot;PT4H&quot;", endless("&quot;PT4H&quot;")));
    String call = engine.task(stuck, "UserTask_CallLead").getId();

    assertThatThrownBy(() -> tasks.complete(call, Map.of("callOutcome", "NO_ANSWER")))
        .hasMessageContaining("Your answer is stored");

    long began = System.nanoTime();
    UUID other = showroom.converse(aLead().hot());
    assertThat(engine.task(other, "UserTask_CallLead")).isNotNull();
    assertThat(callers.machineGets("/actuator/health/readiness").getStatusCode())
        .isEqualTo(HttpStatus.OK);
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));

    failUntilNoRetryIsLeft(stuck);
    List<JsonNode> incidents = incidentsOf(stuck);
    assertThat(incidents).hasSize(1);
    assertThat(incidents.get(0).at("/cause").asText()).contains("Table follow-up-cadence");
    assertThat(incidents.get(0).at("/count").asInt()).isEqualTo(1);
    assertThat(incidentsOf(other)).isEmpty();

    spoilCadence(text -> text.replaceFirst("&quot;PT4H&quot;", "&quot;PT5H&quot;"));
    callers.personCalls(
        "mia",
        HttpMethod.POST,
        "/api/insight/incidents/%s/retry".formatted(incidents.get(0).get("id").asText()),
        null);
    engine.settle(stuck);

    assertThat(engine.instance("lead-follow-up", stuck)).isNotNull();
    assertThat(incidentsOf(stuck)).isEmpty();
  }

  /** A cell that the deployment check lets pass and that takes minutes. */
  private static String endless(String result) {
    String count = "1";
    for (int level = 0; level < ENDLESS_LEVELS; level++) {
      count = "count([1,1,1,1,1,1,1,1,1,1][" + count + "&gt;0])";
    }
    return "if " + count + "&gt;0 then " + result + " else " + result;
  }

  private List<JsonNode> incidentsOf(UUID lead) {
    JsonNode all =
        showroom.read(
            callers.personCalls("mia", HttpMethod.GET, "/api/insight/incidents", null).getBody());
    return StreamSupport.stream(all.get("incidents").spliterator(), false)
        .filter(incident -> incident.at("/leads").toString().contains(lead.toString()))
        .toList();
  }

  @Test
  void shouldNotCallWhereTheLawTakesNoInquiryForConsent() {
    UUID michigan = showroom.converse(aLead().hot().from("Detroit").withoutConsent());
    engine.call(michigan, "NO_ANSWER");

    for (int halfDay = 0; halfDay < 20; halfDay++) {
      EngineTime.pass(Duration.ofHours(12));
      engine.settle(michigan);
      assertThat(engine.task(michigan, "UserTask_CallAgain")).isNull();
    }

    assertThat(
            jdbc.sql(
                    "select distinct outcome || ' ' || template || ' ' || rule_id"
                        + " from forecourt.receipt where lead_id = :lead and outcome = 'REFUSED'"
                        + " and template = 'call'")
                .param("lead", michigan)
                .query(String.class)
                .list())
        .containsExactly("REFUSED call EBR MI");
  }

  @Test
  void shouldWaitWithOneTimerAtATime() {
    assertThat(followUp).isWaitingAt("IntermediateEvent_TouchDue");
    assertThat(management.createJobQuery().processInstanceId(followUp.getId()).timers().list())
        .hasSize(1);
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T19:00:00Z");
    assertThat(showroom.lead(id).at("/nextAction/text").asText()).startsWith("Call again");
  }

  @Test
  void shouldEndWhenACallReachesTheBuyer() {
    pass(Duration.ofHours(4));
    assertThat(followUp).isWaitingAt("UserTask_CallAgain");

    engine.complete(id, "UserTask_CallAgain", Map.of("callOutcome", "ANSWERED"));

    assertThat(followUp)
        .isEnded()
        .hasPassed("EndEvent_BuyerReached")
        .hasNotPassed("EndEvent_CadenceFinished");
    assertThat(engine.task(id, "UserTask_WorkLead")).isNotNull();
    assertThat(touches()).containsExactly("1 CALL ANSWERED");
  }

  @Test
  void shouldSendAMessageWhenTheNextCallIsInVainToo() {
    pass(Duration.ofHours(4));
    engine.complete(id, "UserTask_CallAgain", Map.of("callOutcome", "VOICEMAIL"));
    assertThat(followUp).isWaitingAt("IntermediateEvent_TouchDue");

    pass(Duration.ofDays(1));

    assertThat(followUp)
        .hasPassed("SendTask_SendTouch")
        .isWaitingAt("IntermediateEvent_TouchDue")
        .hasNotPassed("EndEvent_BuyerReached");
    assertThat(touches()).startsWith("1 CALL VOICEMAIL", "2 MESSAGE SENT");
    assertThat(lastMessage())
        .contains("2024 Toyota Camry XSE")
        .contains("Either one works for us.");
  }

  @Test
  void shouldGoOnWithoutACallThatNobodyMakes() {
    pass(Duration.ofHours(4));

    pass(Duration.ofHours(3));

    assertThat(followUp)
        .hasPassed("BoundaryEvent_CallMissed", "ServiceTask_RecordMissedCall")
        .isWaitingAt("IntermediateEvent_TouchDue");
    assertThat(engine.task(id, "UserTask_CallAgain")).isNull();
    assertThat(touches()).startsWith("1 CALL MISSED");
  }

  @Test
  void shouldEndWithTheCadenceAndLeaveTheRestToTheRep() {
    for (int day = 0; day < 20; day++) {
      pass(Duration.ofDays(1));
    }

    assertThat(followUp)
        .isEnded()
        .hasPassed("EndEvent_CadenceFinished")
        .hasNotPassed("EndEvent_BuyerReached");
    assertThat(engine.task(id, "UserTask_WorkLead")).isNotNull();
    assertThat(touches()).endsWith("7 MESSAGE SENT");
  }

  @Test
  void shouldNotMakeUpForSeveralTouchesInARow() {
    pass(Duration.ofDays(8));
    pass(Duration.ofHours(4));

    assertThat(touches()).containsExactly("1 CALL MISSED", "6 MESSAGE SENT", "7 MESSAGE -");
  }

  @Test
  void shouldStopWhenTheBuyerReplies() {
    showroom.write(id, "Sorry, was at work. Still there?");
    engine.settle(id);

    assertThat(followUp)
        .isEnded()
        .hasPassed("EndEvent_BuyerReplied")
        .hasNotPassed("EndEvent_CadenceFinished");
    assertThat(engine.task(id, "UserTask_CallLead")).isNotNull();
    assertThat(showroom.news(id)).contains("The buyer replied.");
  }

  @Test
  void shouldStopWhenSomebodySpeaksWithTheBuyer() {
    showroom.report(id, "CALL", "pbx-1", null);
    engine.settle(id);

    assertThat(followUp).isEnded().hasPassed("EndEvent_ContactMade");
    assertThat(
            jdbc.sql(
                    "select met_at is not null from forecourt.sla_clock"
                        + " where lead_id = :lead and name = 'FIRST_CONTACT'")
                .param("lead", id)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void shouldStopWhenTheBuyerWantsSomethingElse() {
    showroom.receive(lead.saying("Or rather a truck?"));
    engine.settle(id);

    assertThat(followUp).isEnded().hasPassed("EndEvent_IntentChanged");
    assertThat(engine.task(id, "UserTask_CallLead")).isNotNull();
  }

  @Test
  void shouldStopWhenTheBuyerOptsOut() {
    showroom.write(id, "stop");
    engine.settle(id);

    assertThat(followUp).isEnded().hasNotPassed("EndEvent_BuyerReplied");
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    EngineTime.pass(Duration.ofDays(2));
    engine.settle(id);
    assertThat(touches()).containsExactly("1 CALL -");
  }

  @Test
  void shouldStopWhenTheBuyerBought() {
    showroom.report(id, "SALE", "dms-1", showroom.aCarOnTheLot());
    engine.settle(id);

    assertThat(followUp).isEnded().hasNotPassed("EndEvent_CadenceFinished");
    assertThat(engine.instance("customer-retention", id)).isNotNull();
  }

  @Test
  void shouldNotBeginWhenTheBuyerHasGotInTouchMeanwhile() {
    UUID other = showroom.converse(aLead().hot());
    showroom.write(other, "I can only text right now");
    engine.settle(other);

    engine.call(other, "NO_ANSWER");

    assertThat(engine.instance("lead-follow-up", other)).isNull();
    assertThat(engine.instance("lead-lifecycle", other))
        .hasPassed("CallActivity_FollowUpBuyer")
        .isWaitingAt("CallActivity_WorkLead");
    assertThat(engine.task(other, "UserTask_WorkLead")).isNotNull();
  }

  @Test
  void shouldOfferOthersWhenTheCarIsSoldToSomebodyElse() {
    String vin = showroom.aCarOnTheLot();
    UUID waiting = showroom.handOff(aLead().askingForVin(vin));
    engine.call(waiting, "NO_ANSWER");

    showroom.report(id, "SALE", "dms-2", vin);
    engine.settle(waiting);

    ProcessInstance plan = engine.instance("lead-follow-up", waiting);
    assertThat(plan)
        .hasPassed("SendTask_OfferOthers", "EndEvent_BuyerKnowsCarGone")
        .isWaitingAt("IntermediateEvent_TouchDue");
    assertThat(
            jdbc.sql(
                    "select text from forecourt.message where lead_id = :lead and direction = 'OUT'"
                        + " order by id desc limit 1")
                .param("lead", waiting)
                .query(String.class)
                .single())
        .contains("just sold");
  }

  @Test
  void shouldNotCallAWrongNumberAgain() {
    UUID other = showroom.converse(aLead().hot());

    engine.call(other, "WRONG_NUMBER");

    assertThat(
            jdbc.sql("select step from forecourt.touch where lead_id = :lead")
                .param("lead", other)
                .query(Integer.class)
                .list())
        .containsExactly(2);
  }

  @Test
  void shouldKeepWhichVersionOfTheCadencePlannedATouch() {
    assertThat(
            jdbc.sql(
                    "select plan || ' ' || plan_version from forecourt.touch where lead_id = :lead")
                .param("lead", id)
                .query(String.class)
                .list())
        .containsExactly("follow-up-cadence 1");
  }

  private void pass(Duration time) {
    EngineTime.pass(time);
    engine.settle(id);
  }

  private List<String> touches() {
    return jdbc.sql(
            "select step || ' ' || action || ' ' || coalesce(outcome, '-') from forecourt.touch"
                + " where lead_id = :lead order by id")
        .param("lead", id)
        .query(String.class)
        .list();
  }

  private String lastMessage() {
    return jdbc.sql(
            "select text from forecourt.message where lead_id = :lead and direction = 'OUT'"
                + " order by id desc limit 1")
        .param("lead", id)
        .query(String.class)
        .single();
  }
}
