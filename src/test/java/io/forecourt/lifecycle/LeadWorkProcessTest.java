package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.process.HarmfulModels;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lead that its rep works, until it ends. */
@ForecourtTest
class LeadWorkProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private TaskService tasks;
  @Autowired private RepositoryService repository;

  private UUID id;
  private ProcessInstance work;

  @BeforeEach
  void aLeadWithItsRep() {
    id = showroom.converse(aLead().hot());
    engine.call(id, "ANSWERED");
    work = engine.instance("lead-work", id);
  }

  @Test
  void shouldAskForWhatIsMissing() {
    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "VISIT")))
        .hasMessageContaining("When does the buyer come?");
    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "CLOSE"));
    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_CloseLead", Map.of("leadResult", "LOST")))
        .hasMessageContaining("Why was the lead lost?");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id, "UserTask_CloseLead", Map.of("leadResult", "SOLD", "soldVin", "123")))
        .hasMessageContaining("No car in our stock has the number 123.");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id,
                    "UserTask_CloseLead",
                    Map.of(
                        "leadResult", "SOLD",
                        "soldVin", "4T1K61AK1RU412345",
                        "soldOn", "2026-03-12")))
        .hasMessageContaining("an earlier one");
  }

  @Test
  void shouldStayWithTheRepUntilALaterStep() {
    engine.complete(
        id,
        "UserTask_WorkLead",
        Map.of("workResult", "NEXT_STEP", "nextStepAt", "2026-03-13T10:00:00"));

    assertThat(work).isWaitingAt("UserTask_WorkLead").hasNotPassed("UserTask_CloseLead");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-13T15:00:00Z");
  }

  @Test
  void shouldKeepTheVisitThoughTheNextProcessIsMissing() {
    HarmfulModels models = new HarmfulModels(repository);
    models.deploy("lead-work.bpmn", "\"appointment\"", "\"appointmentz\"");
    try {
      UUID other = showroom.converse(aLead().hot());
      engine.call(other, "ANSWERED");
      String task = engine.task(other, "UserTask_WorkLead").getId();

      assertThatThrownBy(
              () ->
                  tasks.complete(
                      task, Map.of("workResult", "VISIT", "nextStepAt", "2026-03-13T10:00:00")))
          .hasMessageContaining("Your answer is stored")
          .hasMessageNotContaining("appointmentz");

      assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
      assertThat(
              jdbc.sql("select count(*) from forecourt.appointment where lead_id = :lead")
                  .param("lead", other)
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    } finally {
      models.takeBack();
    }
  }

  @Test
  void shouldNotAskForACallThatWasMade() {
    assertThat(showroom.lead(id).at("/nextAction/text").asText()).isEqualTo("Work lead");
  }

  @Test
  void shouldRemindTheOwnerOfAStepThatIsOverdue() {
    EngineTime.pass(Duration.ofHours(5));
    engine.settle(id);

    assertThat(work)
        .hasPassed("ServiceTask_TellOfOverdueStep", "EndEvent_OwnerReminded")
        .isWaitingAt("UserTask_WorkLead");
    assertThat(showroom.news(id)).contains("The next step is overdue.");
  }

  @Test
  void shouldRecordAVisitAndWhatCameOfIt() {
    engine.agreeOnVisit(id, "2026-03-13T10:00:00");
    assertThat(work).isWaitingAt("CallActivity_Appointment");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("APPOINTMENT");

    engine.complete(
        id, "UserTask_GreetVisitor", Map.of("visitOutcome", "SHOWN", "workResult", "CLOSE"));

    assertThat(work).isWaitingAt("UserTask_CloseLead").hasNotPassed("EndEvent_LeadEnded");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("DEAL");
    assertThat(visit()).isEqualTo("SHOWN");
  }

  @Test
  void shouldGoOnAfterANoShow() {
    engine.agreeOnVisit(id, "2026-03-13T10:00:00");

    engine.complete(
        id, "UserTask_GreetVisitor", Map.of("visitOutcome", "NO_SHOW", "workResult", "FOLLOW_UP"));

    assertThat(work)
        .isEnded()
        .hasPassed("EndEvent_FollowUpAgain")
        .hasNotPassed("EndEvent_LeadEnded");
    assertThat(visit()).isEqualTo("NO_SHOW");
  }

  @Test
  void shouldEndWhenTheRepSaysHow() {
    engine.close(id, Map.of("leadResult", "BAD", "note", "A competitor asking for prices"));

    assertThat(work)
        .isEnded()
        .hasPassed("EndEvent_LeadEnded")
        .hasNotPassed("EndEvent_FollowUpAgain");
    assertThat(showroom.status(id)).isEqualTo("BAD");
  }

  @Test
  void shouldFollowUpAgainWhenTheRepCannotReachTheBuyerAnyMore() {
    ProcessInstance life = engine.instance("lead-lifecycle", id);

    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "FOLLOW_UP"));

    assertThat(life)
        .isWaitingAt("CallActivity_FollowUpBuyer")
        .hasNotPassed("ServiceTask_KeepResult");
    assertThat(showroom.lead(id).get("stage").asText()).isEqualTo("FOLLOW_UP");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText())
        .isEqualTo("2026-03-11T19:00:00Z");
  }

  @Test
  void shouldGoOnByHandWhenABuyerWithAnAppointmentOptsOut() {
    ProcessInstance life = engine.instance("lead-lifecycle", id);
    engine.agreeOnVisit(id, "2026-03-13T10:00:00");

    showroom.write(id, "STOP");
    engine.settle(id);

    assertThat(life).isActive().isWaitingAt("CallActivity_WorkLead");
    assertThat(engine.task(id, "UserTask_GreetVisitor")).isNotNull();
    assertThat(showroom.news(id)).anyMatch(text -> text.contains("no more automated messages"));
  }

  @Test
  void shouldEndFromOutsideWhenTheBuyerOptsOut() {
    ProcessInstance life = engine.instance("lead-lifecycle", id);

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
  void shouldKeepACustomerWhoBoughtAsAnotherSystemSays() {
    ProcessInstance life = engine.instance("lead-lifecycle", id);
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
  void shouldLeaveABuyerAloneWhoSaysSoLater() {

    engine.close(id, Map.of("leadResult", "OPTED_OUT"));

    assertThat(showroom.status(id)).isEqualTo("OPTED_OUT");
    assertThat(
            showroom.texts(
                "select s.reason from forecourt.suppression s join forecourt.lead l"
                    + " on l.customer_id = s.customer_id where l.id = :lead",
                id))
        .hasSize(1);
  }

  private String visit() {
    return showroom
        .texts("select outcome from forecourt.appointment where lead_id = :lead", id)
        .get(0);
  }
}
