package io.forecourt.insight.audit;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lakeside's audit, on the Monday morning on which it opens. */
@ForecourtTest
class QualityAuditProcessTest {

  private static final Instant MONDAY = Instant.parse("2026-03-16T13:05:00Z");
  private static final Map<String, Object> MARKS =
      Map.of(
          "callGreeting", "5",
          "callNeeds", "4",
          "callProduct", "3",
          "callObjections", "4",
          "callAppointment", "2",
          "callDocumentation", "5",
          "callOverall", "4");

  @Autowired private AuditSchedule schedule;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private Stores stores;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private ManagementService management;
  @Autowired private JdbcClient jdbc;

  private UUID lead;
  private ProcessInstance audit;

  /** One lead of the week, and one call. */
  @BeforeEach
  void aWeekAtLakeside() {
    jdbc.sql("delete from forecourt.audit where store = 'lakeside'").update();
    jdbc.sql("update forecourt.lead set received_at = '2020-01-01' where store = 'lakeside'")
        .update();
    jdbc.sql(
            "delete from forecourt.touch t using forecourt.lead l"
                + " where l.id = t.lead_id and l.store = 'lakeside'")
        .update();
    jdbc.sql(
            "update forecourt.appointment v set recorded_at = '2020-01-01' from forecourt.lead l"
                + " where l.id = v.lead_id and l.store = 'lakeside'")
        .update();
    jdbc.sql(
            "update forecourt.call_attempt a set at = '2020-01-01' from forecourt.lead l"
                + " where l.id = a.lead_id and l.store = 'lakeside'")
        .update();
    lead = showroom.handOff(aLead().hot().at("lakeside"));
    engine.call(lead, "ANSWERED");
    EngineTime.setTo(MONDAY);
    schedule.begin(stores.get("lakeside"));
    audit =
        runtime
            .createProcessInstanceQuery()
            .processDefinitionKey("quality-audit")
            .variableValueEquals("auditLeads", 1)
            .active()
            .tenantIdIn("lakeside")
            .list()
            .stream()
            .reduce((first, second) -> second)
            .orElseThrow();
  }

  @Test
  void shouldLetAPersonReviewThreadsAndCalls() {
    assertThat(audit).isWaitingAt("UserTask_ReviewThread", "UserTask_ReviewCall");
    Task thread = task("UserTask_ReviewThread");
    assertThat(tasks.getVariable(thread.getId(), "leadId")).isEqualTo(lead.toString());
    assertThat(thread.getDueDate()).isEqualTo("2026-03-22T13:05:00.000Z");
    JsonNode form = form(thread);
    assertThat(form.at("/auditTiming/value").asText()).startsWith("Lead 1 of the sample, new.");
    assertThat(form(task("UserTask_ReviewCall")).at("/auditCall/value").asText())
        .startsWith("Lou Berg called")
        .contains("answered");

    tasks.setAssignee(thread.getId(), "mia");
    tasks.complete(
        thread.getId(), Map.of("relevance", "4", "clarity", "5", "note", "One question too many"));
    tasks.complete(task("UserTask_ReviewCall").getId(), MARKS);

    assertThat(audit).isEnded().hasPassed("EndEvent_AuditClosed");
    assertThat(audit).hasNotPassed("BoundaryEvent_NextAuditNear");
    JsonNode result = results("audits");
    assertThat(result.get("segment").asText()).isEqualTo("NEW");
    assertThat(result.get("drawn").asInt()).isEqualTo(1);
    assertThat(result.get("reviewed").asInt()).isEqualTo(1);
    assertThat(result.get("relevance").asDouble()).isEqualTo(4);
    assertThat(result.get("clarity").asDouble()).isEqualTo(5);
    assertThat(result.get("closed").asBoolean()).isTrue();
    assertThat(result.get("setRate").asDouble()).isZero();
    JsonNode calls = results("reviewed-calls");
    assertThat(calls.get("person").asText()).isEqualTo("Lou Berg");
    assertThat(calls.get("appointment").asDouble()).isEqualTo(2);
  }

  @Test
  void shouldCloseUnreviewedBeforeTheNextOne() {
    EngineTime.pass(Duration.ofDays(6).plusMinutes(1));
    management
        .createJobQuery()
        .processInstanceId(audit.getId())
        .timers()
        .executable()
        .list()
        .forEach(timer -> management.executeJob(timer.getId()));

    assertThat(audit).isEnded().hasPassed("BoundaryEvent_NextAuditNear", "EndEvent_AuditClosed");
    assertThat(results("audits").get("reviewed").asInt()).isZero();
  }

  @Test
  void shouldWantMarksFromOneToFive() {
    Task thread = task("UserTask_ReviewThread");

    assertThatThrownBy(
            () -> tasks.complete(thread.getId(), Map.of("relevance", "6", "clarity", "5")))
        .hasMessageContaining("from 1 to 5");
    assertThat(audit).isWaitingAt("UserTask_ReviewThread");
  }

  @Test
  void shouldBeginOnceAWeek() {
    schedule.begin(stores.get("lakeside"));
    EngineTime.pass(Duration.ofDays(1));
    schedule.begin(stores.get("lakeside"));
    assertThat(begun()).containsExactly("2026-03-16");

    EngineTime.setTo(MONDAY.plus(Duration.ofDays(7)).minus(Duration.ofMinutes(10)));
    schedule.begin(stores.get("lakeside"));
    assertThat(begun()).containsExactly("2026-03-16");

    EngineTime.pass(Duration.ofMinutes(10));
    schedule.begin(stores.get("lakeside"));
    assertThat(begun()).containsExactly("2026-03-16", "2026-03-23");
  }

  private List<String> begun() {
    return jdbc.sql("select week::text from forecourt.audit where store = 'lakeside' order by week")
        .query(String.class)
        .list();
  }

  private Task task(String element) {
    return tasks
        .createTaskQuery()
        .processInstanceId(audit.getId())
        .taskDefinitionKey(element)
        .singleResult();
  }

  private JsonNode form(Task task) {
    return showroom.read(
        callers
            .personCalls(
                "admin",
                HttpMethod.GET,
                "/engine-rest/task/" + task.getId() + "/form-variables",
                null)
            .getBody());
  }

  /** Of this Monday. */
  private JsonNode results(String table) {
    return StreamSupport.stream(
            showroom
                .read(
                    callers
                        .personCalls(
                            "moe",
                            HttpMethod.GET,
                            "/api/insight/" + table + "?store=lakeside",
                            null)
                        .getBody())
                .spliterator(),
            false)
        .filter(row -> row.get("week").asText().equals("2026-03-16"))
        .findFirst()
        .orElseThrow();
  }
}
