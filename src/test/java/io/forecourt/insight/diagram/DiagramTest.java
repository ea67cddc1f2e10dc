package io.forecourt.insight.diagram;

import static io.forecourt.LeadBuilder.aLead;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.Callers;
import io.forecourt.EngineDriver;
import io.forecourt.EngineTime;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** What the overlays of a diagram say of the runs that other tests left, and of one more. */
@ForecourtTest
class DiagramTest {

  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Callers callers;

  @Test
  void shouldCountWhoWaitsAndWhoIsLate() {
    UUID id = handedOver();
    String definition = definition("lead-handoff", id);
    JsonNode before = look(definition);
    EngineTime.pass(Duration.ofMinutes(30));

    JsonNode call = of(look(definition), "waiting", "activity", "UserTask_CallLead").orElseThrow();
    assertThat(call.get("waiting").asInt()).isPositive();
    assertThat(call.get("breached").asInt())
        .isGreaterThan(
            of(before, "waiting", "activity", "UserTask_CallLead")
                .map(each -> each.get("breached").asInt())
                .orElse(0));

    engine.call(id, "ANSWERED");

    assertThat(
            of(look(definition), "waiting", "activity", "UserTask_CallLead")
                .map(each -> each.get("waiting").asInt())
                .orElse(0))
        .isEqualTo(call.get("waiting").asInt() - 1);
  }

  @Test
  void shouldSayHowLongRunsStayAndWhichWayTheyLeave() {
    UUID id = handedOver();
    String definition = definition("lead-work", working(id));
    EngineTime.pass(Duration.ofMinutes(10));
    int laterBefore = taken(look(definition), "Flow_WhatNextLater");
    int visitBefore = taken(look(definition), "Flow_WhatNextVisit");
    engine.complete(
        id,
        "UserTask_WorkLead",
        Map.of("workResult", "NEXT_STEP", "nextStepAt", "2026-03-12T10:00:00"));

    JsonNode after = look(definition);

    assertThat(taken(after, "Flow_WhatNextLater")).isEqualTo(laterBefore + 1);
    assertThat(taken(after, "Flow_WhatNextVisit")).isEqualTo(visitBefore);
    assertThat(
            of(after, "stays", "activity", "UserTask_WorkLead").orElseThrow().get("runs").asInt())
        .isPositive();
    JsonNode overdue = of(after, "ways", "element", "BoundaryEvent_NextStepOverdue").orElseThrow();
    assertThat(overdue.get("taken").asInt()).isLessThanOrEqualTo(overdue.get("of").asInt());
  }

  @Test
  void shouldNameTheOtherVersions() {
    JsonNode view = look(definition("lead-handoff", handedOver()));

    assertThat(view.get("versions").get(0).get("version").asInt())
        .isGreaterThanOrEqualTo(view.get("version").asInt());
  }

  @Test
  void shouldKnowNoOtherProcess() {
    assertThat(
            callers
                .personCalls("mia", HttpMethod.GET, "/api/insight/diagram?definition=none", null)
                .getStatusCode())
        .isEqualTo(HttpStatus.NOT_FOUND);
  }

  private UUID handedOver() {
    return showroom.handOff(aLead().hot());
  }

  private UUID working(UUID id) {
    engine.call(id, "ANSWERED");
    return id;
  }

  private String definition(String process, UUID id) {
    return engine.instance(process, id).getProcessDefinitionId();
  }

  private JsonNode look(String definition) {
    return showroom.read(
        callers
            .personCalls(
                "mia", HttpMethod.GET, "/api/insight/diagram?definition=" + definition, null)
            .getBody());
  }

  private static Optional<JsonNode> of(JsonNode view, String list, String field, String value) {
    return StreamSupport.stream(view.get(list).spliterator(), false)
        .filter(each -> each.get(field).asText().equals(value))
        .findFirst();
  }

  private static int taken(JsonNode view, String flow) {
    return of(view, "ways", "element", flow).map(each -> each.get("taken").asInt()).orElse(0);
  }
}
