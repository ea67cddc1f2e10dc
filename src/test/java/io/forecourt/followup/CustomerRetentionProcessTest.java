package io.forecourt.followup;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class CustomerRetentionProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private TaskService tasks;
  @Autowired private RuntimeService runtime;
  @Autowired private RepositoryService repository;
  @Autowired private EngineDriver engine;
  @Autowired private JdbcClient jdbc;

  private UUID id;
  private ProcessInstance life;
  private ProcessInstance retention;

  @BeforeEach
  void aCustomerWhoBoughtToday() {
    id = showroom.converse(aLead().hot());
    life = engine.instance("lead-lifecycle", id);
    engine.call(id, "ANSWERED");
    engine.close(
        id,
        Map.of("leadResult", "SOLD", "soldVin", showroom.aCarOnTheLot(), "soldOn", "2026-03-11"));
    retention = engine.instance("customer-retention", id);
  }

  @Test
  void shouldHaveADatedNextContactAtOnce() {
    assertThat(retention).isWaitingAt("IntermediateEvent_ContactDue");
    assertThat(showroom.lead(id).at("/nextAction/text").asText())
        .isEqualTo("Ask how the new car is doing");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText()).startsWith("2026-03-14");
  }

  @Test
  void shouldCallAfterThreeDaysAndWriteAfterAMonth() {
    to("2026-03-14T18:00:00Z");
    assertThat(retention).isWaitingAt("UserTask_CallCustomer");
    engine.complete(id, "UserTask_CallCustomer", Map.of("callOutcome", "ANSWERED"));
    assertThat(retention).isWaitingAt("IntermediateEvent_ContactDue");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText()).startsWith("2026-04-1");

    to("2026-04-14T18:00:00Z");

    assertThat(retention).hasPassed("SendTask_SendTouch");
    assertThat(showroom.lead(id).get("transcript").toString()).contains("for a month now");
    assertThat(showroom.lead(id).at("/nextAction/dueAt").asText()).startsWith("2027-03-1");
  }

  @Test
  void shouldGoOnWithoutACallThatNobodyMakes() {
    to("2026-03-14T18:00:00Z");

    to("2026-03-17T18:00:00Z");

    assertThat(retention)
        .hasPassed("BoundaryEvent_CallMissed", "ServiceTask_RecordMissedCall")
        .isWaitingAt("IntermediateEvent_ContactDue");
  }

  @Test
  void shouldKeepTheCustomerInMindWhenThePlanIsDone() {
    Instant now = Instant.parse("2026-03-14T18:00:00Z");
    for (int month = 0; month < 64; month++) {
      EngineTime.setTo(now.plus(Duration.ofDays(31L * month)));
      engine.settle(id);
    }

    assertThat(life)
        .isEnded()
        .hasPassed("EndEvent_CustomerKept")
        .hasNotPassed("EndEvent_LeadOptedOut");
    assertThat(showroom.status(id)).isEqualTo("RETAINED");
  }

  @Test
  void shouldLeaveACustomerAloneWhoSaysSo() {
    to("2026-03-14T18:00:00Z");

    engine.complete(id, "UserTask_CallCustomer", Map.of("callOutcome", "DO_NOT_CONTACT"));

    assertThat(life).isEnded().hasPassed("EndEvent_OptOutKept");
    assertThat(showroom.status(id)).isEqualTo("SOLD");
    assertThat(
            jdbc.sql(
                    "select count(*) from forecourt.suppression s join forecourt.lead l"
                        + " on l.customer_id = s.customer_id where l.id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  private void to(String moment) {
    EngineTime.setTo(Instant.parse(moment));
    engine.settle(id);
  }

  /** Made of element templates by the Modeler's library, and waiting as long as its table says. */
  @Test
  void shouldRunAProcessThatIsBuiltFromElementTemplates() throws IOException {
    UUID lead = showroom.converse(aLead().hot());
    String model = Files.readString(Path.of("src/test/resources/templates/from-templates.bpmn"));
    String deployment =
        repository.createDeployment().addString("from-templates.bpmn", model).deploy().getId();
    try {
      String built =
          runtime
              .createProcessInstanceByKey("from-templates")
              .businessKey(lead.toString())
              .setVariables(runtime.getVariables(engine.instance("lead-handoff", lead).getId()))
              .execute()
              .getId();
      engine.settle(lead);
      assertThat(runtime.getActiveActivityIds(built)).containsExactly("Wait");

      EngineTime.pass(Duration.ofMinutes(1).plusSeconds(1));
      engine.settle(lead);
      Task task = tasks.createTaskQuery().processInstanceId(built).singleResult();
      assertThat(task.getName()).isEqualTo("Check doubtful lead");
      assertThat(task.getAssignee()).isEqualTo(showroom.owner(lead));
      assertThat(task.getDueDate()).isEqualTo(runtime.getVariable(built, "nextStepDue"));

      tasks.complete(task.getId(), Map.of("leadResult", "OPEN"));
      assertThat(runtime.createProcessInstanceQuery().processInstanceId(built).count()).isZero();
    } finally {
      repository.deleteDeployment(deployment, true);
    }
  }
}
