package io.forecourt.capture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

@ForecourtTest
class IntakeReviewProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;

  @Test
  void shouldMakeALeadOfWhatAPersonReads() {
    UUID id = unread("Bob here, 515 555 0177, want the blue truck");
    ProcessInstance review = engine.instance("intake-review", id);

    engine.complete(
        id,
        "UserTask_ReadEnquiry",
        Map.of(
            "isInquiry",
            true,
            "firstName",
            "Bob",
            "phone",
            "515 555 0177",
            "vehicleWish",
            "F-150"));

    assertThat(review)
        .isEnded()
        .hasPassed("EndEvent_LeadCreated")
        .hasNotPassed("EndEvent_NotAnEnquiry");
    assertThat(waiting()).doesNotContain(id.toString());
  }

  @Test
  void shouldDismissWhatAFormOfTheDealerSendsUnderTheFormerName() {
    UUID id = unread("out of office until Monday");
    ProcessInstance review = engine.instance("intake-review", id);

    engine.complete(id, "UserTask_ReadEnquiry", Map.of("isEnquiry", false));

    assertThat(review).isEnded().hasPassed("EndEvent_NotAnEnquiry");
  }

  @Test
  void shouldDismissWhatIsNoInquiry() {
    UUID id = unread("out of office");
    ProcessInstance review = engine.instance("intake-review", id);

    engine.complete(id, "UserTask_ReadEnquiry", Map.of("isInquiry", false));

    assertThat(review)
        .isEnded()
        .hasPassed("EndEvent_NotAnEnquiry")
        .hasNotPassed("EndEvent_LeadCreated");
  }

  @Test
  void shouldTellTheManagerWhenNobodyReadsIt() {
    UUID id = unread("please call me about the minivan");
    assertThat(waiting()).contains(id.toString());

    EngineTime.pass(Duration.ofMinutes(16));
    engine.settle(id);

    assertThat(engine.task(id, "UserTask_ReadOverdueEnquiry")).hasCandidateGroup("manager");
    engine.complete(id, "UserTask_ReadOverdueEnquiry", Map.of());
    assertThat(engine.instance("intake-review", id))
        .hasPassed("EndEvent_ManagerKnows")
        .isWaitingAt("UserTask_ReadEnquiry");
  }

  private UUID unread(String body) {
    var answer =
        callers.machinePosts("/api/stores/riverside/leads/adf", MediaType.TEXT_PLAIN, body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    UUID id = UUID.fromString(showroom.read(answer.getBody()).at("/intake/id").asText());
    engine.settle(id);
    return id;
  }

  private String waiting() {
    return callers.machineGets("/api/intake?status=NEEDS_REVIEW").getBody();
  }
}
