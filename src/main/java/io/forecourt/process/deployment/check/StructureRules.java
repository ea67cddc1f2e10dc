package io.forecourt.process.deployment.check;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Whether every step can be reached and leads on, and every gateway has a way for every lead. */
final class StructureRules implements DiagramRule {

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    FlowGraph graph = diagram.graph();
    Set<String> starts = new HashSet<>(graph.starts());
    starts.addAll(graph.eventStarts());
    Set<String> reached = graph.reach(starts, id -> false);
    for (FlowNode node : diagram.nodes()) {
      boolean isEventProcess = node instanceof SubProcess process && process.triggeredByEvent();
      if (!reached.contains(node.getId()) && !isEventProcess) {
        report.add(
            diagram.file(), Diagram.label(node), "No way leads here. Connect it, or remove it.");
      }
      if (Diagram.outgoing(node).isEmpty() && !(node instanceof EndEvent) && !isEventProcess) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "It leads nowhere, so the lead would stop here. Connect it to the next step or to an end event.");
      }
      if (node instanceof SubProcess process
          && process.getChildElementsByType(StartEvent.class).size() != 1) {
        report.add(
            diagram.file(), Diagram.label(node), "A sub-process needs exactly one start event.");
      }
      if (node instanceof Gateway gateway) {
        checkGateway(diagram, gateway, report);
      }
      if (node instanceof BoundaryEvent || node instanceof IntermediateCatchEvent) {
        if (Diagram.definitions(node).isEmpty()) {
          report.add(
              diagram.file(),
              Diagram.label(node),
              "The event has no type. Make it a timer or a message event.");
        }
      }
    }
  }

  private static void checkGateway(Diagram diagram, Gateway gateway, Report report) {
    if (gateway instanceof EventBasedGateway) {
      boolean wrong =
          Diagram.outgoing(gateway).stream()
              .anyMatch(
                  flow ->
                      !(flow.getTarget() instanceof IntermediateCatchEvent)
                          && !(flow.getTarget() instanceof ReceiveTask));
      if (wrong || Diagram.outgoing(gateway).isEmpty()) {
        report.add(
            diagram.file(),
            Diagram.label(gateway),
            "An event-based gateway leads to events that are waited for, and to nothing else. Put an event behind each of its flows.");
      }
      boolean hasTimer =
          Diagram.outgoing(gateway).stream()
              .anyMatch(
                  flow -> flow.getTarget() != null && Diagram.timer(flow.getTarget()).isPresent());
      if (!wrong && !hasTimer) {
        report.add(
            diagram.file(),
            Diagram.label(gateway),
            "If none of these events comes, the lead waits here forever. Add a timer.");
      }
      return;
    }
    boolean chooses = gateway instanceof ExclusiveGateway || gateway instanceof InclusiveGateway;
    if (!chooses || Diagram.outgoing(gateway).size() < 2) {
      return;
    }
    SequenceFlow usual =
        gateway instanceof ExclusiveGateway exclusive
            ? exclusive.getDefault()
            : ((InclusiveGateway) gateway).getDefault();
    if (usual == null) {
      report.add(
          diagram.file(),
          Diagram.label(gateway),
          "It has no default flow, so a lead that fits no condition gets stuck. Mark one flow as default.");
    } else if (!usual.getSource().equals(gateway)) {
      report.add(
          diagram.file(),
          Diagram.label(gateway),
          "Its default flow begins elsewhere. Mark one of its own flows as default.");
    }
    Set<String> conditions = new HashSet<>();
    for (SequenceFlow flow : Diagram.outgoing(gateway)) {
      String condition =
          flow.getConditionExpression() == null
              ? ""
              : flow.getConditionExpression().getTextContent().strip();
      if (condition.isEmpty() && !flow.equals(usual)) {
        report.add(
            diagram.file(),
            Diagram.label(flow),
            "A flow out of '%s' needs a condition, or has to be its default flow."
                .formatted(Diagram.label(gateway)));
      } else if (!condition.isEmpty() && !conditions.add(condition.replaceAll("\\s+", ""))) {
        report.add(
            diagram.file(),
            Diagram.label(flow),
            "Another flow out of '%s' has the same condition, so this one is never taken. Change one of them."
                .formatted(Diagram.label(gateway)));
      }
    }
  }
}
