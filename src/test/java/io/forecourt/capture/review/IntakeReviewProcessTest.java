package io.forecourt.capture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.LeadBuilder;
import io.forecourt.Showroom;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Documents that cannot be parsed, from their arrival to the review by a person. */
@ForecourtTest
class IntakeReviewProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;

  @Test
  void shouldCaptureALeadWhenTheReviewerFindsAnInquiry() {
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
  void shouldDismissAnItemWhenADealersFormUsesTheFormerFieldName() {
    UUID id = unread("out of office until Monday");
    ProcessInstance review = engine.instance("intake-review", id);

    engine.complete(id, "UserTask_ReadEnquiry", Map.of("isEnquiry", false));

    assertThat(review).isEnded().hasPassed("EndEvent_NotAnEnquiry");
  }

  @Test
  void shouldDismissAnItemThatIsNotAnInquiry() {
    UUID id = unread("out of office");
    ProcessInstance review = engine.instance("intake-review", id);

    engine.complete(id, "UserTask_ReadEnquiry", Map.of("isInquiry", false));

    assertThat(review)
        .isEnded()
        .hasPassed("EndEvent_NotAnEnquiry")
        .hasNotPassed("EndEvent_LeadCreated");
  }

  @Test
  void shouldTellTheManagerWhenTheReviewIsOverdue() {
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "<adf></adf>",
        "<<<>>>&&&",
        "Caller Id: None\nDuration: 12",
        "<adf><prospect/></adf>"
      })
  void shouldReviewADocumentThatCannotBeParsed(String body) {
    ResponseEntity<String> answer = post(body);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    assertThat(showroom.read(answer.getBody()).at("/intake/id").asText()).hasSize(36);
  }

  @Test
  void shouldCaptureEveryProspectAndReviewTheEmptyOne() {
    String two =
        prospect("Ada Hill").replace("</adf>", "")
            + "<prospect></prospect>"
            + prospect("Eve Stone").replace("<adf>", "");

    JsonNode answer = showroom.read(post(two).getBody());

    assertThat(answer.get("leads")).hasSize(2);
    assertThat(answer.get("intake")).hasSize(1);
  }

  @Test
  void shouldJoinAResentProspect() {
    String adf = prospect("Ada Hill");
    String first = showroom.read(post(adf).getBody()).at("/leads/0/id").asText();

    JsonNode again =
        showroom.read(post(adf.replace("<prospect>", "<prospect status=\"resend\">")).getBody());

    assertThat(again.at("/leads/0/id").asText()).isEqualTo(first);
    assertThat(again.at("/leads/0/joined").asBoolean()).isTrue();
  }

  @Test
  void shouldRefuseAnEmptyAndAnOversizedDocument() {
    assertThat(post("  \n").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_ENTITY);
    assertThat(post("x".repeat(600_000)).getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
  }

  private static String prospect(String name) {
    return """
    <adf><prospect><vehicle interest="buy" status="Used"><year>2021</year><make>Honda</make>
    <model>CR-V</model></vehicle><customer><contact><name part="full">%s</name>
    <phone type="home">%s</phone></contact></customer></prospect></adf>"""
        .formatted(name, LeadBuilder.aPhoneNumber());
  }

  private ResponseEntity<String> post(String body) {
    return callers.machinePosts(
        "/api/stores/riverside/leads/adf",
        new MediaType("application", "x-adf+xml", StandardCharsets.UTF_8),
        body);
  }

  private UUID unread(String body) {
    ResponseEntity<String> answer = post(body);
    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.ACCEPTED);
    UUID id = UUID.fromString(showroom.read(answer.getBody()).at("/intake/id").asText());
    engine.settle(id);
    return id;
  }

  private String waiting() {
    return callers.machineGets("/api/intake?status=NEEDS_REVIEW").getBody();
  }
}
