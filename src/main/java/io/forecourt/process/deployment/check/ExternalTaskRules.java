package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.Topics;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** A lead does not wait for another system without end: external tasks have a way on. */
final class ExternalTaskRules implements DiagramRule {

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (FlowNode node : diagram.nodes()) {
      if (!"external".equals(Diagram.camunda(node, "type"))) {
        continue;
      }
      String topic = Diagram.work(node).orElse("");
      List<BoundaryEvent> ways =
          diagram.nodes().stream()
              .filter(BoundaryEvent.class::isInstance)
              .map(BoundaryEvent.class::cast)
              .filter(event -> node.equals(event.getAttachedTo()))
              .filter(ExternalTaskRules::isWayOn)
              .toList();
      boolean isLast =
          diagram.graph().next(node.getId()).stream()
              .map(id -> diagram.graph().node(id))
              .allMatch(EndEvent.class::isInstance);
      if (!topic.equals(Topics.CHECK_AVAILABILITY)
          && !isLast
          && ways.stream().noneMatch(BoundaryEvent::cancelActivity)) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "If the other system does not answer, the lead waits here forever. Attach an interrupting timer with a way on, such as ${crmAnswerWithin}.");
      }
      boolean isBeforeAnswer =
          diagram.graph().reach(Set.of(node.getId()), id -> false).stream()
              .map(id -> diagram.graph().node(id))
              .anyMatch(
                  after ->
                      after != null
                          && Diagram.work(after)
                              .filter(Delegates.ANSWER_AND_ASK::equals)
                              .isPresent());
      if (topic.equals(Topics.CHECK_AVAILABILITY) && isBeforeAnswer && ways.isEmpty()) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "If the stock check takes long, the buyer hears nothing. Attach a timer, such as ${stockAnswerWithin}, with a message.");
      }
    }
  }

  private static boolean isWayOn(BoundaryEvent event) {
    return Diagram.timer(event).isPresent()
        || Diagram.definitions(event).stream().anyMatch(ErrorEventDefinition.class::isInstance);
  }
}
