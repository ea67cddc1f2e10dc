package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadLifecycleProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  @Test
  void shouldKeepACustomerWhoBought() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    engine.close(id, Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot()));

    assertThat(life)
        .hasPassed("ServiceTask_KeepResult")
        .isWaitingAt("CallActivity_KeepCustomer")
        .hasNotPassed("EndEvent_LeadLost");
    assertThat(showroom.status(id)).isEqualTo("SOLD");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("RETAIN");
  }

  @Test
  void shouldEndAsLost() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    engine.close(id, Map.of("leadResult", "LOST", "lostReason", "Bought elsewhere"));

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadLost")
        .hasNotPassed("CallActivity_KeepCustomer");
    assertThat(showroom.lead(id).has("nextAction")).isFalse();
  }

  @Test
  void shouldFollowUpAgainWhenTheRepCannotReachTheBuyerAnyMore() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "FOLLOW_UP"));

    assertThat(life)
        .isWaitingAt("CallActivity_FollowUpBuyer")
        .hasNotPassed("ServiceTask_KeepResult");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("FOLLOW_UP");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T19:00:00Z");
  }

  @Test
  void shouldEndFromOutsideWhenTheBuyerOptsOut() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);

    showroom.write(id, "Stop.");
    engine.settle(id);

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_OptOutKept")
        .hasNotPassed("ServiceTask_KeepResult", "CallActivity_KeepReportedCustomer");
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(engine.task(id, "UserTask_WorkLead")).isNull();
  }

  @Test
  void shouldGoOnByHandWhenABuyerWithAnAppointmentOptsOut() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);
    engine.agreeOnVisit(id, "2026-03-13T10:00:00");

    showroom.write(id, "STOP");
    engine.settle(id);

    assertThat(life).isActive().isWaitingAt("CallActivity_WorkLead");
    assertThat(engine.task(id, "UserTask_GreetVisitor")).isNotNull();
    assertThat(showroom.news(id)).anyMatch(text -> text.contains("No more automatic messages"));
  }

  @Test
  void shouldKeepACustomerWhoBoughtAsAnotherSystemSays() {
    UUID id = showroom.receive(aLead().hot());
    ProcessInstance life = calledAndAnswered(id);
    String vin = showroom.aCarOnTheLot();

    showroom.report(id, "SALE", "dms-" + id, vin);
    engine.settle(id);

    assertThat(life)
        .hasPassed("ServiceTask_KeepReportedResult")
        .isWaitingAt("CallActivity_KeepReportedCustomer");
    assertThat(showroom.status(id)).isEqualTo("SOLD");
    assertThat(showroom.statusOf(vin)).isEqualTo("SOLD");
  }

  @Test
  void shouldTakeALeadUpAgainWhenTheBuyerWritesAfterItsEnd() {
    UUID id = showroom.receive(aLead().hot());
    calledAndAnswered(id);
    String owner = showroom.owner(id);
    engine.close(id, Map.of("leadResult", "LOST", "lostReason", "Price"));

    showroom.write(id, "Is the Camry still there after all?");
    engine.settle(id);

    assertThat(engine.instance("lead-lifecycle", id))
        .hasPassed("ServiceTask_ReopenLead")
        .isWaitingAt("CallActivity_WorkLead");
    assertThat(engine.task(id, "UserTask_WorkLead")).isAssignedTo(owner);
    assertThat(showroom.status(id)).isEqualTo("OPEN");

    engine.close(id, Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot()));
    assertThat(showroom.status(id)).isEqualTo("SOLD");
  }

  @Test
  void shouldEndAsOptedOutWhenTheBuyerSaysSoOnThePhone() {
    UUID id = showroom.converse(aLead().hot());
    ProcessInstance life = engine.instance("lead-lifecycle", id);

    engine.call(id, "DO_NOT_CONTACT");

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadOptedOut")
        .hasNotPassed("CallActivity_WorkLead");
    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
  }

  @Test
  void shouldLeaveABuyerAloneWhoSaysSoLater() {
    UUID id = showroom.receive(aLead().hot());
    calledAndAnswered(id);

    engine.close(id, Map.of("leadResult", "OPTED_OUT"));

    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(
            jdbc.sql(
                    "select count(*) from forecourt.suppression s join forecourt.lead l"
                        + " on l.customer_id = s.customer_id where l.id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void shouldEndAsBadWhenAPersonFindsNobodyBehindIt() {
    UUID id = showroom.converse(aPitch());
    ProcessInstance life = engine.instance("lead-lifecycle", id);
    assertThat(life).isWaitingAt("UserTask_CheckDoubtfulLead");
    assertThat(showroom.lead(id).get("grade").asText()).isEqualTo("D");
    assertThat(showroom.lead(id).get("transcript")).hasSize(1);

    engine.complete(id, "UserTask_CheckDoubtfulLead", Map.of("leadResult", "BAD"));

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_LeadBad")
        .hasNotPassed("CallActivity_QualifyLead");
  }

  @Test
  void shouldGoOnWhenADoubtfulLeadIsGenuine() {
    UUID id = showroom.converse(aPitch());

    engine.complete(id, "UserTask_CheckDoubtfulLead", Map.of("leadResult", "OPEN"));
    engine.handOff(id);

    assertThat(engine.instance("lead-lifecycle", id))
        .hasPassed("CallActivity_QualifyLead")
        .isWaitingAt("CallActivity_HandOffLead");
  }

  @Test
  void shouldHaveAnOwnerANextActionAndADueTime() {
    UUID id = showroom.converse(aLead().hot());

    assertThat(showroom.owner(id)).isIn("ann", "ben", "carla");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T15:05:00Z");
    assertThat(showroom.lead(id).at("/nextAction/text").asText())
        .contains(
            "2024 Toyota Camry XSE", "on our lot", "$450/month", "No trade", "phone after 18:00");
  }

  private static LeadBuilder aPitch() {
    return aLead().saying("We offer SEO and backlinks for your site");
  }

  private ProcessInstance calledAndAnswered(UUID id) {
    engine.settle(id);
    ProcessInstance life = engine.instance("lead-lifecycle", id);
    engine.complete(
        id, "UserTask_CallLead", Map.of("callOutcome", "ANSWERED", "note", "Comes by on Friday"));
    return life;
  }
}
