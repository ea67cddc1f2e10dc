package io.forecourt.appointment;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.messaging.gate.HeldMessageRetry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class AppointmentProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private HeldMessageRetry held;
  @Autowired private JdbcClient jdbc;

  private UUID id;
  private ProcessInstance appointment;

  @BeforeEach
  void agreeOnAVisit() {
    id = showroom.handOff(aLead().hot());
    engine.call(id, "ANSWERED");
    // Now it is Wednesday, ten o'clock.
    agree("2026-03-13T15:00:00");
  }

  @Test
  void shouldWaitForTheVisitorFromTheStart() {
    assertThat(appointment).isWaitingAt("UserTask_GreetVisitor");
    assertThat(showroom.lead(id).at("/nextAction/text").asText()).isEqualTo("Greet visitor");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-13T20:00:00Z");
  }

  @Test
  void shouldConfirmADayBeforeAndRemindTwoHoursBefore() {
    at("2026-03-12T20:00:30Z");
    assertThat(appointment).isWaitingAt("UserTask_GreetVisitor", "UserTask_ConfirmAppointment");

    engine.complete(id, "UserTask_ConfirmAppointment", Map.of("confirmOutcome", "CONFIRMED"));
    assertThat(appointment).hasPassed("EndEvent_VisitConfirmed");
    at("2026-03-13T18:00:30Z");

    assertThat(appointment)
        .hasPassedInOrder(
            "ServiceTask_CheckStock", "SendTask_RemindBuyer", "EndEvent_BuyerReminded")
        .isWaitingAt("UserTask_GreetVisitor");
    assertThat(sent()).contains("visit-reminder");
    assertThat(said()).contains("today at 3:00 PM");
  }

  @Test
  void shouldMoveEverythingWithTheVisit() {
    at("2026-03-12T20:00:30Z");

    engine.complete(
        id,
        "UserTask_ConfirmAppointment",
        Map.of("confirmOutcome", "MOVED", "nextStepAt", "2026-03-14T11:00:00"));

    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-14T16:00:00Z");
    at("2026-03-13T18:00:30Z");
    assertThat(sent()).doesNotContain("visit-reminder");
    at("2026-03-14T14:00:30Z");
    assertThat(sent()).contains("visit-reminder");
    assertThat(visits()).containsExactly("MOVED", "agreed");
  }

  @Test
  void shouldGoBackToTheRepWhenTheVisitIsCalledOff() {
    at("2026-03-12T20:00:30Z");

    engine.complete(id, "UserTask_ConfirmAppointment", Map.of("confirmOutcome", "CALLED_OFF"));

    assertThat(appointment).isEnded().hasPassed("EndEvent_VisitCalledOff");
    assertThat(engine.instance("lead-work", id)).isWaitingAt("UserTask_WorkLead");
    assertThat(visits()).containsExactly("CALLED_OFF");
  }

  @Test
  void shouldLetTheVisitStandWhenNobodyIsReached() {
    at("2026-03-12T20:00:30Z");

    engine.complete(id, "UserTask_ConfirmAppointment", Map.of("confirmOutcome", "NOT_REACHED"));

    assertThat(appointment)
        .isWaitingAt("UserTask_GreetVisitor")
        .hasNotPassed("SendTask_RemindBuyer");
  }

  @Test
  void shouldNotConfirmWhatWasAgreedTheSameDay() {
    moveTo("2026-03-11T18:00:00");

    assertThat(appointment)
        .hasPassed("EndEvent_TooNear")
        .hasNotPassed("UserTask_ConfirmAppointment")
        .isWaitingAt("UserTask_GreetVisitor");
  }

  @Test
  void shouldRemindTheOwnerWhenNobodySaysWhetherTheBuyerCame() {
    at("2026-03-13T20:01:00Z");

    assertThat(appointment).hasPassed("ServiceTask_TellOfVisit", "EndEvent_OwnerReminded");
    assertThat(showroom.news(id)).contains("The next step is overdue.");
  }

  /** For a visit at half past nine, two hours before is too early to write. */
  @ParameterizedTest
  @CsvSource({"2026-03-13T13:30:00Z, true", "2026-03-13T15:00:00Z, false"})
  void shouldRemindLaterOfAnEarlyVisitUnlessItIsPast(Instant allowed, boolean reminded) {
    moveTo("2026-03-13T09:30:00");
    at("2026-03-13T12:30:30Z");
    assertThat(said()).doesNotContain("at 9:30 AM");

    EngineTime.setTo(allowed);
    while (held.processNext()) {
      // Until nothing is due.
    }

    assertThat(said().contains("today at 9:30 AM")).isEqualTo(reminded);
  }

  @Test
  void shouldEndWithTheVisit() {
    at("2026-03-12T20:00:30Z");

    engine.complete(
        id, "UserTask_GreetVisitor", Map.of("visitOutcome", "NO_SHOW", "workResult", "FOLLOW_UP"));

    assertThat(appointment).isEnded().hasPassed("EndEvent_VisitRecorded");
    assertThat(visits()).containsExactly("NO_SHOW");
  }

  @Test
  void shouldAskForTheOtherTime() {
    at("2026-03-12T20:00:30Z");

    assertThatThrownBy(
            () ->
                engine.complete(
                    id, "UserTask_ConfirmAppointment", Map.of("confirmOutcome", "MOVED")))
        .hasMessageContaining("When does the buyer come instead?");
  }

  private void agree(String when) {
    engine.agreeOnVisit(id, when);
    appointment = engine.instance("appointment", id);
  }

  private void moveTo(String when) {
    engine.complete(
        id,
        "UserTask_GreetVisitor",
        Map.of("visitOutcome", "SHOWN", "workResult", "VISIT", "nextStepAt", when));
    appointment = engine.instance("appointment", id);
  }

  private void at(String moment) {
    EngineTime.setTo(Instant.parse(moment));
    engine.settle(id);
  }

  private List<String> sent() {
    return jdbc.sql(
            "select template from forecourt.receipt where lead_id = :lead and outcome = 'SENT'")
        .param("lead", id)
        .query(String.class)
        .list();
  }

  private String said() {
    return String.join("\n", showroom.assistant(id));
  }

  private List<String> visits() {
    return jdbc.sql(
            "select coalesce(outcome, 'agreed') from forecourt.appointment"
                + " where lead_id = :lead order by id")
        .param("lead", id)
        .query(String.class)
        .list();
  }
}
