package io.forecourt.followup;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadFollowUpProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;

  private LeadBuilder lead;
  private UUID id;
  private ProcessInstance followUp;

  @BeforeEach
  void aBuyerWhoDoesNotAnswer() {
    lead = aLead().hot();
    id = showroom.converse(lead);
    engine.call(id, "NO_ANSWER");
    followUp = engine.instance("lead-follow-up", id);
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
    assertThat(lastMessage()).contains("2024 Toyota Camry XSE").contains("Which suits you better?");
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
        .contains("just been sold to somebody else");
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
