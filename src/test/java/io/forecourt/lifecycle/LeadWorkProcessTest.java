package io.forecourt.lifecycle;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LeadWorkProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  private UUID id;
  private ProcessInstance work;

  @BeforeEach
  void aLeadWithItsRep() {
    id = showroom.converse(aLead().hot());
    engine.call(id, "ANSWERED");
    work = engine.instance("lead-work", id);
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
  void shouldAskForWhatIsMissing() {
    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "VISIT")))
        .hasMessageContaining("When does the buyer come?");
    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "CLOSE"));
    assertThatThrownBy(
            () -> engine.complete(id, "UserTask_CloseLead", Map.of("leadResult", "LOST")))
        .hasMessageContaining("Why was it lost?");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id, "UserTask_CloseLead", Map.of("leadResult", "SOLD", "soldVin", "123")))
        .hasMessageContaining("17 letters and digits");
    assertThatThrownBy(
            () ->
                engine.complete(
                    id,
                    "UserTask_CloseLead",
                    Map.of(
                        "leadResult", "SOLD",
                        "soldVin", "4T1K61AK1RU412345",
                        "soldOn", "2026-03-12")))
        .hasMessageContaining("Not later than today");
  }

  private String visit() {
    return jdbc.sql("select outcome from forecourt.appointment where lead_id = :lead")
        .param("lead", id)
        .query(String.class)
        .single();
  }
}
