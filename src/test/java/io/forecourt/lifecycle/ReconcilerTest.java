package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lifecycle.Reconciler.Fault;
import io.forecourt.lifecycle.Reconciler.Finding;
import io.forecourt.process.HarmfulModels;
import io.forecourt.process.ModelFinding;
import io.forecourt.process.ModelFindings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
@ExtendWith(OutputCaptureExtension.class)
class ReconcilerTest {

  @Autowired private Reconciler reconciler;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private RuntimeService runtime;
  @Autowired private ExternalTaskService external;
  @Autowired private MeterRegistry meters;
  @Autowired private TaskService tasks;
  @Autowired private Callers callers;
  @Autowired private ObjectMapper json;
  @Autowired private JdbcClient jdbc;
  @Autowired private ModelFindings findings;
  @Autowired private RepositoryService repository;

  private HarmfulModels models;

  @BeforeEach
  void shippedModels() {
    models = new HarmfulModels(repository);
  }

  @AfterEach
  void takeBack() {
    models.takeBack();
  }

  @Test
  void shouldEndTheWorkForABuyerWhoOptedOutThoughNoDiagramListens() {
    models.deployWithout("lead-lifecycle.bpmn", "SubProcess_EndedFromOutside");
    UUID id = aCall();

    showroom.write(id, "STOP");
    engine.settle(id);
    assertThat(engine.task(id, "UserTask_CallLead")).isNotNull();
    EngineTime.pass(Duration.ofMinutes(2));
    engine.settle(id);

    assertThat(engine.task(id, "UserTask_CallLead")).isNull();
    assertThat(engine.instance("lead-lifecycle", id)).isNull();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(showroom.lead(id).path("nextAction").isEmpty()).isTrue();
    assertThat(showroom.clock(id, "FIRST_CONTACT").path("endedAt").isMissingNode()).isFalse();
    assertThat(findingOf(id).kind()).isEqualTo(ModelFinding.Kind.OPT_OUT_IGNORED);
  }

  @Test
  void shouldEndTheWorkForABuyerWhoOptedOutThoughTheDiagramListensAndGoesOn() {
    models.deploy(
        "lead-lifecycle.bpmn",
        text ->
            text.replace(
                    "<bpmn:startEvent id=\"StartEvent_EndReported\"",
                    "<bpmn:startEvent isInterrupting=\"false\" id=\"StartEvent_EndReported\"")
                .replace(
                    "name=\"Record outcome\" camunda:delegateExpression=\"${closeLeadDelegate}\"",
                    "name=\"Record outcome\" camunda:expression=\"${true}\""));
    UUID id = aCall();
    showroom.write(id, "STOP");
    engine.settle(id);
    assertThat(engine.task(id, "UserTask_CallLead")).isNotNull();

    assertThat(findingsOf(id)).containsExactly(new Finding(id, Fault.OPTED_OUT, true));

    assertThat(engine.task(id, "UserTask_CallLead")).isNull();
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldGiveAPersonTheTaskToAnswerWhereNoDiagramTakesAReplyUp() {
    models.deployWithout("lead-follow-up.bpmn", "SubProcess_BuyerReplied");
    UUID id = aCall();
    engine.call(id, "NO_ANSWER");
    showroom.write(id, "is it still there?");
    engine.settle(id);
    assertThat(engine.instance("lead-follow-up", id)).isNotNull();
    assertThat(findingsOf(id)).isEmpty();

    assertThat(findingsOf(id)).containsExactly(new Finding(id, Fault.UNANSWERED, true));

    assertThat(answerTasks(id))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.getName()).isEqualTo("Answer the buyer: no reply went out");
              assertThat(task.getAssignee()).isEqualTo(showroom.owner(id));
              assertThat(task.getDueDate()).isNotNull();
            });
    assertThat(showroom.lead(id).at("/nextAction/text").asText()).isEqualTo("Answer the buyer");
    assertThat(findingOf(id).kind()).isEqualTo(ModelFinding.Kind.REPLY_IGNORED);
    assertThat(findingOf(id).process()).isEqualTo("lead-follow-up");
    assertThat(findingsOf(id)).isEmpty();
    assertThat(answerTasks(id)).hasSize(1);
  }

  @Test
  void shouldShowAdministratorsWhatADiagramMissesUntilItIsSeenOrMended() throws Exception {
    models.deployWithout("lead-follow-up.bpmn", "SubProcess_BuyerReplied");
    UUID first = aReplyThatNothingTakesUp();

    JsonNode shown = incidentOf("admin", first);
    assertThat(shown.at("/queue").asText()).isEqualTo("models");
    assertThat(shown.at("/place").asText()).isEqualTo("Lead follow-up");
    assertThat(shown.at("/cause").asText())
        .startsWith("A buyer replied, and no step of the running process was listening");
    assertThat(shown.at("/count").asInt()).isEqualTo(1);
    assertThat(shown.at("/retriable").asBoolean()).isFalse();
    assertThat(incidentOf("mia", first).isMissingNode()).as("no model of hers").isTrue();

    String dismiss = "/api/insight/incidents/%s/dismiss".formatted(shown.get("id").asText());
    assertThat(callers.personCalls("mia", HttpMethod.POST, dismiss, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(callers.personCalls("admin", HttpMethod.POST, dismiss, null).getStatusCode())
        .isEqualTo(HttpStatus.NO_CONTENT);
    assertThat(incidentOf("admin", first).isMissingNode()).isTrue();

    UUID second = aReplyThatNothingTakesUp();
    JsonNode again = incidentOf("admin", second);
    assertThat(again.at("/count").asInt()).isEqualTo(2);
    assertThat(again.at("/leads/0").asText()).isEqualTo(second.toString());
    assertThat(again.at("/since")).isEqualTo(shown.at("/since"));

    EngineTime.pass(Duration.ofMinutes(1));
    models.deploy("lead-follow-up.bpmn", text -> text);
    assertThat(incidentOf("admin", second).isMissingNode()).as("mended").isTrue();
  }

  private UUID aReplyThatNothingTakesUp() {
    UUID id = aCall();
    engine.call(id, "NO_ANSWER");
    EngineTime.pass(Duration.ofMinutes(1));
    showroom.write(id, "is it still there?");
    engine.settle(id);
    EngineTime.pass(Duration.ofMinutes(6));
    findingsOf(id);
    findingsOf(id);
    return id;
  }

  @Test
  void shouldTakeTheTaskToAnswerAwayOnceTheBuyerHasAnAnswer() {
    models.deploy("lead-follow-up.bpmn", "name=\"lead.replied\"", "name=\"lead.repliedd\"");
    UUID id = aCall();
    engine.call(id, "NO_ANSWER");
    showroom.write(id, "is it still there?");
    engine.settle(id);
    EngineTime.pass(Duration.ofMinutes(6));
    findingsOf(id);
    assertThat(answerTasks(id)).hasSize(1);

    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text)"
                + " values (:lead, now(), 'OUT', 'LOCAL', 'REP', 'Yes, it is.')")
        .param("lead", id)
        .update();

    assertThat(findingsOf(id)).isEmpty();
    assertThat(answerTasks(id)).isEmpty();
  }

  private List<Task> answerTasks(UUID id) {
    return tasks.createTaskQuery().taskVariableValueEquals("leadId", id.toString()).list();
  }

  private ModelFinding findingOf(UUID id) {
    return findings.findAll().stream()
        .filter(each -> each.exampleLead().equals(Optional.of(id)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldHaveAnOwnerANextActionAndADueTime() {
    UUID id = aCall();

    assertThat(showroom.owner(id)).isIn("ann", "ben", "carla");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T15:05:00Z");
    assertThat(showroom.lead(id).at("/nextAction/text").asText())
        .contains("2024 Toyota Camry XSE", "on our lot", "$450/month", "No trade", "phone");
  }

  @Test
  void shouldFindNothingWrongWithALeadThatIsWorked() {
    UUID id = aCall();

    assertThat(findingsOf(id)).isEmpty();
  }

  @Test
  void shouldBeginAnewWhereTheProcessIsGoneBeforeAnAnswer(CapturedOutput log) {
    UUID id = showroom.receive(aLead().hot());
    runtime.deleteProcessInstance(engine.instance("lead-lifecycle", id).getId(), "broken");

    assertThat(findingsOf(id)).contains(new Finding(id, Fault.NO_PROCESS, true));

    engine.settle(id);
    assertThat(engine.task(id, "UserTask_CallLead")).isNotNull();
    assertThat(sent(id)).isEqualTo(1);
    assertThat(log).contains("Lead " + id + ": NO_PROCESS, repaired");
    assertThat(
            meters
                .get("forecourt.reconciler.findings")
                .tags("fault", "NO_PROCESS", "mended", "true")
                .counter()
                .count())
        .isPositive();
    assertThat(findingsOf(id)).isEmpty();
  }

  @Test
  void shouldGiveALeadToItsRepWhereTheProcessIsGoneAfterTheAnswer() {
    UUID id = aCall();
    runtime.deleteProcessInstance(engine.instance("lead-lifecycle", id).getId(), "broken");

    assertThat(findingsOf(id)).contains(new Finding(id, Fault.NO_PROCESS, true));

    engine.settle(id);
    assertThat(engine.task(id, "UserTask_WorkLead")).isNotNull();
    assertThat(sent(id)).isEqualTo(1);
  }

  @Test
  void shouldFindAnOwnerWhereThereIsNone() {
    UUID id = aCall();
    String task = engine.task(id, "UserTask_CallLead").getId();
    jdbc.sql("update forecourt.lead set owner = null where id = :id").param("id", id).update();
    jdbc.sql("update act_ru_task set assignee_ = null where id_ = :id").param("id", task).update();

    assertThat(findingsOf(id)).containsExactly(new Finding(id, Fault.NO_OWNER, true));

    String owner = showroom.owner(id);
    assertThat(owner).isNotEmpty();
    assertThat(engine.task(id, "UserTask_CallLead")).isAssignedTo(owner);
  }

  @Test
  void shouldTakeTheDueTimeFromTheOpenTask() {
    UUID id = aCall();
    forgetTheNextAction(id);

    assertThat(findingsOf(id)).containsExactly(new Finding(id, Fault.NO_DUE_TIME, true));

    assertThat(showroom.lead(id).at("/nextAction/text").asText()).isEqualTo("Call lead");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T15:05:00Z");
  }

  @Test
  void shouldTakeTheDueTimeFromTheTimerOfACadence() {
    UUID id = aCall();
    engine.call(id, "NO_ANSWER");
    forgetTheNextAction(id);

    findingsOf(id);

    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T19:00:00Z");
  }

  @Test
  void shouldReportAProcessThatIsStuck(CapturedOutput log) {
    UUID id = showroom.receive(aLead().hot());
    engine.runDueJobs(id);
    external.setRetries(checkOfStock(id), 0);

    assertThat(findingsOf(id)).containsExactly(new Finding(id, Fault.STUCK, false));

    assertThat(log).contains("Lead " + id + ": STUCK, needs attention");
  }

  @Test
  void shouldCallAManagerForAStuckLeadUntilItMovesAgain() throws Exception {
    UUID id = showroom.receive(aLead().hot());
    engine.runDueJobs(id);
    String task = checkOfStock(id);
    external.setRetries(task, 0);

    findingsOf(id);
    findingsOf(id);

    assertThat(standIns(id)).isEqualTo(1);
    JsonNode incident = incidentOf("mia", id);
    assertThat(incident.at("/process").asText()).isEqualTo("Lead qualification");
    assertThat(incident.at("/step").asText()).isEqualTo("Check stock");
    assertThat(incident.at("/stopped").asBoolean()).isTrue();
    assertThat(incidentOf("admin", id)).isEqualTo(incident);
    assertThat(incidentOf("moe", id).isMissingNode()).as("of another store").isTrue();
    assertThat(get("ann").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);

    String retry = "/api/insight/incidents/%s/retry".formatted(incident.get("id").asText());
    assertThat(callers.personCalls("moe", HttpMethod.POST, retry, null).getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
    assertThat(callers.personCalls("mia", HttpMethod.POST, retry, null).getStatusCode())
        .isEqualTo(HttpStatus.OK);

    assertThat(external.createExternalTaskQuery().externalTaskId(task).singleResult().getRetries())
        .isEqualTo(3);
    assertThat(incidentOf("mia", id).isMissingNode()).isTrue();
    assertThat(findingsOf(id)).noneMatch(finding -> finding.fault() == Fault.STUCK);
    assertThat(standIns(id)).isZero();
  }

  @Test
  void shouldGiveANewLeadTimeToBegin() {
    UUID id = showroom.receive(aLead().hot());

    assertThat(reconciler.run()).noneMatch(finding -> finding.leadId().equals(id));
  }

  private String checkOfStock(UUID id) {
    return external
        .createExternalTaskQuery()
        .processInstanceId(engine.instance("lead-qualification", id).getId())
        .singleResult()
        .getId();
  }

  private long standIns(UUID id) {
    return tasks
        .createTaskQuery()
        .taskNameLike("Look after this buyer%")
        .taskVariableValueEquals("leadId", id.toString())
        .count();
  }

  private ResponseEntity<String> get(String person) {
    return callers.personCalls(person, HttpMethod.GET, "/api/insight/incidents", null);
  }

  private JsonNode incidentOf(String person, UUID id) throws Exception {
    for (JsonNode incident : json.readTree(get(person).getBody()).get("incidents")) {
      if (incident.at("/leads").toString().contains(id.toString())) {
        return incident;
      }
    }
    return MissingNode.getInstance();
  }

  private UUID aCall() {
    return showroom.converse(aLead().hot());
  }

  private void forgetTheNextAction(UUID id) {
    jdbc.sql("update forecourt.lead set next_action = null, next_action_due = null where id = :id")
        .param("id", id)
        .update();
  }

  private List<Finding> findingsOf(UUID id) {
    EngineTime.pass(Duration.ofMinutes(3));
    return reconciler.run().stream().filter(finding -> finding.leadId().equals(id)).toList();
  }

  private long sent(UUID id) {
    return jdbc.sql(
            "select count(*) from forecourt.receipt where lead_id = :lead and outcome = 'SENT'"
                + " and starts_with(template, 'first-answer')")
        .param("lead", id)
        .query(Long.class)
        .single();
  }
}
