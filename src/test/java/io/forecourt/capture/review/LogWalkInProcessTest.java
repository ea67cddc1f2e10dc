package io.forecourt.capture.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.platform.ContactCiphers;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

@ForecourtTest
class LogWalkInProcessTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;

  private final String phone =
      "515-%03d-%04d"
          .formatted(
              ThreadLocalRandom.current().nextInt(200, 999),
              ThreadLocalRandom.current().nextInt(10_000));

  @Test
  void shouldMakeAVisitorALeadOfTheRepWhoLogsIt() {
    ResponseEntity<String> answer = log("carla", "WALK_IN", "Walter", phone);

    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
    UUID id = leadOf(phone);
    engine.settle(id);
    JsonNode lead = showroom.lead(id);
    assertThat(lead.at("/owner/id").asText()).isEqualTo("carla");
    assertThat(lead.get("channel").asText()).isEqualTo("WALK_IN");
    assertThat(lead.get("store").asText()).isEqualTo("riverside");
    assertThat(lead.get("clocks")).allMatch(clock -> clock.has("metAt"));
    assertThat(engine.instance("lead-lifecycle", id))
        .hasPassed("CallActivity_HandOffLead")
        .hasNotPassed("CallActivity_QualifyLead")
        .isWaitingAt("CallActivity_WorkLead");
    assertThat(engine.task(id, "UserTask_WorkLead")).isAssignedTo("carla");
    assertThat(
            history
                .createHistoricActivityInstanceQuery()
                .activityId("EndEvent_RepGoesOn")
                .finished()
                .count())
        .isPositive();
    assertThat(
            jdbc.sql("select count(*) from forecourt.crm_record where lead_id = :lead")
                .param("lead", id)
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(
            jdbc.sql("select count(*) from act_ru_variable where text_ = 'Walter'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void shouldJoinTheOpenLeadOfACallerAndStopTheCadence() {
    log("carla", "PHONE", "Walter", phone);
    UUID id = leadOf(phone);
    engine.settle(id);
    engine.complete(id, "UserTask_WorkLead", Map.of("workResult", "FOLLOW_UP"));
    assertThat(engine.instance("lead-follow-up", id)).isNotNull();

    log("ben", "PHONE", "Walter", phone);
    engine.settle(id);

    assertThat(leadOf(phone)).isEqualTo(id);
    assertThat(engine.instance("lead-follow-up", id)).isNull();
    assertThat(showroom.owner(id)).isEqualTo("carla");
  }

  @Test
  void shouldAskWhoItWas() {
    assertThat(log("carla", "WALK_IN", "", "").getStatusCode().is2xxSuccessful()).isFalse();
    assertThat(log("carla", "BOAT", "Walter", phone).getStatusCode().is2xxSuccessful()).isFalse();
  }

  @Test
  void shouldBeTheOnlyProcessThatARepStarts() {
    ResponseEntity<String> answer =
        callers.personCalls(
            "carla",
            HttpMethod.POST,
            "/engine-rest/process-definition/key/lead-lifecycle/start",
            "{}");

    assertThat(answer.getStatusCode().is4xxClientError()).isTrue();
  }

  private ResponseEntity<String> log(String rep, String way, String name, String number) {
    return callers.personCalls(
        rep,
        HttpMethod.POST,
        "/engine-rest/process-definition/key/log-walk-in/submit-form",
        """
        {"variables": {
          "cameBy": {"value": "%s", "type": "String"},
          "firstName": {"value": "%s", "type": "String"},
          "phone": {"value": "%s", "type": "String"},
          "vehicleWish": {"value": "Highlander", "type": "String"}}}
        """
            .formatted(way, name, number));
  }

  private UUID leadOf(String number) {
    return jdbc.sql(
            "select l.id from forecourt.lead l join forecourt.customer_phone p"
                + " on p.customer_id = l.customer_id where forecourt.contact_lookup(p.e164) = :number")
        .param("number", ContactCiphers.inUse(jdbc).lookup("+1" + number.replace("-", "")))
        .query(UUID.class)
        .single();
  }
}
