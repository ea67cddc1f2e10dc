package io.forecourt.process.deployment.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.LinkEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SignalEventDefinition;

/** Events wait for something that comes. */
final class EventRules implements DiagramRule {

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    Set<String> thrown = new HashSet<>();
    Set<FlowNode> throwers = new HashSet<>(diagram.nodes());
    Calls.of(diagram).stream()
        .flatMap(call -> models.process(String.valueOf(call.getCalledElement())).stream())
        .forEach(called -> throwers.addAll(called.nodes()));
    for (FlowNode node : throwers) {
      if (node instanceof EndEvent || node instanceof IntermediateThrowEvent) {
        Diagram.definitions(node).forEach(each -> thrown.add(codeOf(each)));
      }
    }
    for (FlowNode node : diagram.nodes()) {
      boolean throwing = node instanceof EndEvent || node instanceof IntermediateThrowEvent;
      for (EventDefinition definition : Diagram.definitions(node)) {
        check(diagram, node, definition, throwing, thrown, models, report);
      }
      if (node instanceof ReceiveTask task) {
        checkMessage(
            diagram,
            node,
            task.getMessage() == null ? "" : String.valueOf(task.getMessage().getName()),
            report);
      }
    }
  }

  private static void check(
      Diagram diagram,
      FlowNode node,
      EventDefinition definition,
      boolean throwing,
      Set<String> thrown,
      Models models,
      Report report) {
    if (definition instanceof MessageEventDefinition && !throwing) {
      checkMessage(diagram, node, Diagram.message(node).orElse(""), report);
    } else if (definition instanceof SignalEventDefinition) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "A signal reaches all leads of all stores at once. Use a message.");
    } else if (definition instanceof LinkEventDefinition) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "Links between events are not supported here. Draw the flow.");
    } else if (!throwing
        && (definition instanceof ErrorEventDefinition
            || definition instanceof EscalationEventDefinition)
        && !codeOf(definition).isEmpty()
        && !thrown.contains(codeOf(definition))) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "No step raises '%s', so this way is never taken. Raise it by an end event, or use a timer."
              .formatted(codeOf(definition)));
    }
    if (throwing
        && definition instanceof ErrorEventDefinition
        && !isCaught(diagram, models, codeOf(definition))) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "Nothing catches this error, so the lead would stop here. Attach an error event to what calls it, or use a plain end event.");
    }
    if (node instanceof BoundaryEvent boundary && boundary.getAttachedTo() == null) {
      report.add(
          diagram.file(), Diagram.label(node), "It hangs on nothing. Attach it to a task again.");
    }
  }

  private static boolean isCaught(Diagram diagram, Models models, String code) {
    return Stream.concat(
            Stream.of(diagram), models.callers().getOrDefault(diagram.id(), List.of()).stream())
        .flatMap(each -> each.nodes().stream())
        .filter(node -> !(node instanceof EndEvent))
        .flatMap(node -> Diagram.definitions(node).stream())
        .filter(ErrorEventDefinition.class::isInstance)
        .anyMatch(each -> codeOf(each).isEmpty() || codeOf(each).equals(code));
  }

  private static void checkMessage(Diagram diagram, FlowNode node, String message, Report report) {
    if (!KnownNames.MESSAGES.contains(message)) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          message.isEmpty()
              ? "It waits for a message without a name. Known: %s."
                  .formatted(Names.list(KnownNames.MESSAGES))
              : "No one sends the message '%s', so it waits forever.%s"
                  .formatted(message, Names.hint(message, KnownNames.MESSAGES)));
    }
  }

  private static String codeOf(EventDefinition definition) {
    if (definition instanceof ErrorEventDefinition error && error.getError() != null) {
      return String.valueOf(error.getError().getErrorCode());
    }
    if (definition instanceof EscalationEventDefinition escalation
        && escalation.getEscalation() != null) {
      return String.valueOf(escalation.getEscalation().getEscalationCode());
    }
    return "";
  }
}
