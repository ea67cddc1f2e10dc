package io.forecourt.handoff;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactField;
import io.forecourt.process.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadHandoffProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldHaveTheRecordInTheCrmBeforeTheTaskAppears() {
    UUID id = handedOff();

    assertThat(handoff(id))
        .hasPassed("ServiceTask_CheckStockAgain", "ServiceTask_WriteToCrm")
        .hasNotPassed("ServiceTask_KeepWriting")
        .isWaitingAt("UserTask_CallLead");
    JsonNode record = crmRecord(id);
    assertThat(record.get("factsComplete").asInt()).isEqualTo(6);
    assertThat(record.at("/facts/budget/monthlyMax").asInt()).isEqualTo(450);
    assertThat(record.get("transcript")).hasSize(2);
    assertThat(record.get("nextAction").asText()).contains("VIN 4T1K61AK1RU412345");
  }

  @Test
  void shouldNotHideTheLeadBehindASlowCrm() {
    UUID id = showroom.receive(aLead().hot());
    engine.runDueJobs(id);
    engine.work(Topics.CHECK_AVAILABILITY, id);
    engine.work(Topics.CHECK_AVAILABILITY, id);
    assertThat(handoff(id)).isWaitingAt("ServiceTask_WriteToCrm");

    EngineTime.pass(Duration.ofSeconds(61));
    engine.runDueJobs(id);

    assertThat(handoff(id)).hasPassed("ServiceTask_KeepWriting").isWaitingAt("UserTask_CallLead");
    ProcessInstance catchUp = engine.instance("crm-catch-up", id);
    engine.runDueJobs(id);
    engine.work(Topics.WRITE_LEAD, id);
    assertThat(catchUp).isEnded().hasPassed("EndEvent_RecordInCrm");
    assertThat(crmRecord(id)).isNotNull();
  }

  @Test
  void shouldRemindTheOwnerBeforeTheCallIsDue() {
    UUID id = handedOff();

    EngineTime.pass(Duration.ofMinutes(3));
    engine.settle(id);

    assertThat(handoff(id))
        .hasPassed("EndEvent_OwnerReminded")
        .hasNotPassed("ServiceTask_RecordBreach");
  }

  @Test
  void shouldCallNoSoonerThanAtTheHourTheBuyerNamed() {
    Instant six = Instant.parse("2026-03-11T23:00:00Z");
    UUID id = showroom.converse(aLead().hot().callAfter("18:00"));

    engine.pass(id, Duration.ofMinutes(30));

    assertThat(showroom.assistant(id)).hasSize(1).first().asString().contains("at 6:00 PM today");
    assertThat(engine.task(id, "UserTask_CallLead").getDueDate().toInstant()).isEqualTo(six);
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText()).isEqualTo(six.toString());
    assertThat(showroom.lead(id).at("/nextAction/text").asText()).contains("by 6:00 PM today");
    assertThat(showroom.clock(id, "FIRST_CONTACT").get("dueAt").asText()).isEqualTo(six.toString());
    assertThat(showroom.clock(id, "FIRST_CONTACT").has("breachedAt")).isFalse();
  }

  @Test
  void shouldMoveTheCallToTheHourThatTheBuyerNamesLater() {
    UUID id = handedOff();

    showroom.say(id, "call me after 6 please");
    engine.settle(id);

    assertThat(engine.task(id, "UserTask_CallLead").getDueDate().toInstant())
        .isEqualTo(Instant.parse("2026-03-11T23:00:00Z"));
    assertThat(showroom.lead(id).at("/nextAction/text").asText())
        .contains("by 6:00 PM today")
        .doesNotContain(" AM");
  }

  @Test
  void shouldRecordABreachAndOpenTheCallToTheTeamWhenItIsOverdue() {
    UUID id = handedOff();

    engine.pass(id, Duration.ofMinutes(6));

    assertThat(handoff(id))
        .hasPassed("ServiceTask_RecordBreach")
        .hasNotPassed("IntermediateEvent_EscalationDue");
    assertThat(showroom.clock(id, "FIRST_CONTACT").has("breachedAt")).isTrue();
    assertThat(engine.task(id, "UserTask_CallLead")).isNotAssigned().hasCandidateGroup("rep");
    assertThat(showroom.assistant(id)).last().asString().contains("hasn't been able to call you");
  }

  @Test
  void shouldLeaveTheLeadToTheColleagueWhoMadeTheCall() {
    UUID id = handedOff();
    String colleague = showroom.owner(id).equals("ann") ? "ben" : "ann";
    engine.pass(id, Duration.ofMinutes(6));

    tasks.claim(engine.task(id, "UserTask_CallLead").getId(), colleague);
    engine.call(id, "ANSWERED");

    assertThat(showroom.owner(id)).isEqualTo(colleague);
    assertThat(engine.task(id, "UserTask_WorkLead")).isAssignedTo(colleague);
    assertThat(showroom.news(id)).anyMatch(text -> text.contains("made your call"));
  }

  @Test
  void shouldAskTheManagerToStepInFiveMinutesAfterTheBreach() {
    UUID id = handedOff();

    engine.pass(id, Duration.ofMinutes(6));
    engine.pass(id, Duration.ofMinutes(5));

    assertThat(engine.task(id, "UserTask_StepIn")).hasCandidateGroup("manager");
  }

  @Test
  void shouldGiveTheCallToTheRepWhomTheManagerNames() {
    UUID id = handedOff();
    String other = showroom.owner(id).equals("ann") ? "ben" : "ann";

    reassign(id, other);

    assertThat(handoff(id)).hasPassed("EndEvent_ManagerDecided").isWaitingAt("UserTask_CallLead");
    assertThat(engine.task(id, "UserTask_CallLead")).isAssignedTo(other);
    assertThat(showroom.owner(id)).isEqualTo(other);
  }

  @Test
  void shouldLeaveTheLeadWithTheNewRepOnceTheBuyerAnswers() {
    UUID id = handedOff();
    String other = showroom.owner(id).equals("ann") ? "ben" : "ann";
    reassign(id, other);

    engine.call(id, "ANSWERED");

    assertThat(engine.task(id, "UserTask_WorkLead")).isAssignedTo(other);
  }

  @Test
  void shouldDropTheEscalationWhenTheCallIsMadeMeanwhile() {
    UUID id = handedOff();
    ProcessInstance handoff = handoff(id);
    EngineTime.pass(Duration.ofMinutes(11));
    engine.settle(id);

    engine.call(id, "ANSWERED");

    assertThat(handoff).isEnded().hasPassed("EndEvent_CallLogged", "EndEvent_LeadHandedOff");
    assertThat(engine.task(id, "UserTask_StepIn")).isNull();
    assertThat(showroom.clock(id, "FIRST_CONTACT").get("actualMinutes").asInt()).isEqualTo(11);
    assertThat(showroom.clock(id, "FIRST_CONTACT").has("breachedAt")).isTrue();
  }

  @Test
  void shouldGoOnWithFollowUpWhenNobodyAnswers() {
    UUID id = handedOff();
    ProcessInstance handoff = handoff(id);

    engine.call(id, "NO_ANSWER");

    assertThat(handoff)
        .isEnded()
        .hasPassed("EndEvent_CallLogged", "EndEvent_LeadHandedOff")
        .hasNotPassed("EndEvent_RepGoesOn");
    assertThat(showroom.clock(id, "FIRST_ATTEMPT").has("metAt")).isTrue();
    assertThat(showroom.clock(id, "FIRST_CONTACT").has("metAt")).isFalse();
    assertThat(engine.instance("lead-follow-up", id)).isNotNull();
  }

  @Test
  void shouldKeepTheRepsWordsOutOfTheEngine() {
    UUID id = handedOff();
    tasks.complete(
        engine.task(id, "UserTask_CallLead").getId(),
        Map.of("callOutcome", "ANSWERED", "note", "Her husband decides"));

    assertThat(
            jdbc.sql("select count(*) from act_ru_variable where text_ like '%husband%'")
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select note from forecourt.call_attempt where lead_id = :lead")
                .param("lead", id)
                .query(String.class)
                .single())
        .isEqualTo("Her husband decides");
  }

  private UUID handedOff() {
    return showroom.converse(aLead().hot());
  }

  private void reassign(UUID id, String rep) {
    engine.pass(id, Duration.ofMinutes(6));
    engine.pass(id, Duration.ofMinutes(5));
    engine.complete(id, "UserTask_StepIn", Map.of("stepInDecision", "REASSIGN", "newOwner", rep));
  }

  private ProcessInstance handoff(UUID id) {
    return engine.instance("lead-handoff", id);
  }

  private JsonNode crmRecord(UUID id) {
    String stored =
        jdbc.sql("select record::text from forecourt.crm_record where lead_id = :lead")
            .param("lead", id)
            .query(String.class)
            .single();
    return showroom.read(ContactCiphers.inUse(jdbc).decrypt(ContactField.CRM_RECORD, id, stored));
  }
}
