package io.forecourt.insight.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.EngineTime;
import io.forecourt.access.CurrentUser;
import io.forecourt.platform.NotFound;
import io.forecourt.process.InProcessEngine;
import io.forecourt.process.ProcessFlowStatistics.Stay;
import io.forecourt.process.ProcessFlowStatistics.Version;
import io.forecourt.process.ProcessFlowStatistics.Waiting;
import io.forecourt.process.ProcessFlowStatistics.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The overlays of a process of its own, as its runs pass through it. */
class DiagramTest {

  private static final CurrentUser MIA =
      new CurrentUser("mia", List.of("manager"), Set.of("riverside"));

  private final String process = "work-" + UUID.randomUUID();
  private String definition;

  @BeforeEach
  void deployTheProcess() {
    EngineTime.setTo(EngineTime.WEDNESDAY_MORNING);
    definition = deploy("a first version");
  }

  @AfterEach
  void runOn() {
    EngineTime.runOn();
  }

  @Test
  void shouldCountWhoWaitsAndWhoIsLate() {
    ProcessInstance run = run("riverside");
    run("riverside");
    run("lakeside");
    assertThat(view().waiting()).containsExactly(new Waiting("UserTask_Work", 2, 0));

    EngineTime.pass(Duration.ofMinutes(30));
    assertThat(view().waiting()).containsExactly(new Waiting("UserTask_Work", 2, 2));

    complete(run, "LATER");

    assertThat(view().waiting())
        .containsExactlyInAnyOrder(
            new Waiting("UserTask_Work", 1, 1), new Waiting("UserTask_Later", 1, 0));
  }

  @Test
  void shouldSayHowLongRunsStayAndWhichWayTheyLeave() {
    ProcessInstance run = run("riverside");
    EngineTime.pass(Duration.ofMinutes(10));
    complete(run, "LATER");

    DiagramController.View view = view();

    assertThat(view.ways())
        .containsExactlyInAnyOrder(
            new Way("Flow_WhatNextLater", 1, 1),
            new Way("Flow_WhatNextVisit", 0, 1),
            new Way("BoundaryEvent_WorkOverdue", 0, 1));
    assertThat(view.stays()).contains(new Stay("UserTask_Work", 1, 600));
  }

  @Test
  void shouldNameTheOtherVersions() {
    String next = deploy("a second version");

    DiagramController.View view = view();

    assertThat(view.version()).isEqualTo(1);
    assertThat(view.versions()).containsExactly(new Version(next, 2), new Version(definition, 1));
  }

  @Test
  void shouldKnowNoOtherProcess() {
    assertThatThrownBy(() -> view("none")).isInstanceOf(NotFound.class);
  }

  private String deploy(String name) {
    return InProcessEngine.repository()
        .createDeployment()
        .addModelInstance(
            process + ".bpmn",
            Bpmn.createExecutableProcess(process)
                .name(name)
                .startEvent()
                .userTask("UserTask_Work")
                .camundaDueDate("${due}")
                .exclusiveGateway("Gateway_WhatNext")
                .sequenceFlowId("Flow_WhatNextLater")
                .condition("later", "${workResult == 'LATER'}")
                .userTask("UserTask_Later")
                .endEvent()
                .moveToNode("Gateway_WhatNext")
                .sequenceFlowId("Flow_WhatNextVisit")
                .condition("visit", "${workResult == 'VISIT'}")
                .endEvent("EndEvent_Visit")
                .moveToActivity("UserTask_Work")
                .boundaryEvent("BoundaryEvent_WorkOverdue")
                .cancelActivity(false)
                .timerWithDate("${due}")
                .endEvent()
                .done())
        .deployWithResult()
        .getDeployedProcessDefinitions()
        .get(0)
        .getId();
  }

  private ProcessInstance run(String store) {
    return InProcessEngine.runtime()
        .startProcessInstanceById(
            definition,
            Map.of("store", store, "due", Date.from(EngineTime.now().plus(Duration.ofMinutes(5)))));
  }

  private static void complete(ProcessInstance run, String result) {
    String task =
        InProcessEngine.tasks()
            .createTaskQuery()
            .processInstanceId(run.getId())
            .singleResult()
            .getId();
    InProcessEngine.tasks().complete(task, Map.of("workResult", result));
  }

  private DiagramController.View view() {
    return view(definition);
  }

  /** The requested period ends before this moment, and a run may have begun at it. */
  private static DiagramController.View view(String definition) {
    Clock clock = Clock.fixed(EngineTime.now().plusSeconds(1), ZoneOffset.UTC);
    return new DiagramController(
            InProcessEngine.flowStatistics(), InProcessEngine.versions(), clock)
        .get(MIA, definition, 30);
  }
}
