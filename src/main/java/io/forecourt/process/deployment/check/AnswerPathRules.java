package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.MessageNames;
import io.forecourt.process.StepContract;
import io.forecourt.process.StepContracts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** A task is not taken away without a substitute, and a reply is not heard in vain. */
final class AnswerPathRules {

  /** Records that a planned call was not made. */
  private static final String SUBSTITUTE = Delegates.RECORD_CALL_NOT_MADE;

  private final Diagram diagram;
  private final Report report;

  AnswerPathRules(Diagram diagram, Report report) {
    this.diagram = diagram;
    this.report = report;
  }

  void check() {
    for (FlowNode node : diagram.nodes()) {
      if (node instanceof BoundaryEvent event
          && event.cancelActivity()
          && event.getAttachedTo() instanceof UserTask task) {
        checkSubstitute(event, task);
      }
      if (node instanceof IntermediateCatchEvent
          && Diagram.message(node).filter(MessageNames.REPLIED::equals).isPresent()) {
        checkReply(node);
      }
    }
  }

  private void checkSubstitute(BoundaryEvent event, UserTask task) {
    Set<String> answers = answersOf(task);
    if (answers.isEmpty()) {
      return;
    }
    Predicate<String> records =
        id -> {
          FlowNode node = diagram.graph().node(id);
          return node != null
              && (Diagram.work(node).filter(SUBSTITUTE::equals).isPresent()
                  || answersOf(node).stream().anyMatch(answers::contains));
        };
    Set<String> without = diagram.graph().reach(List.of(event.getId()), records);
    if (without.stream().map(diagram.graph()::node).anyMatch(EndEvent.class::isInstance)) {
      report.add(
          diagram.file(),
          Diagram.label(event),
          "It takes the task '%s' away, and no other step records the answer. Make the event not interrupting, or lead to another task."
              .formatted(Diagram.label(task)));
    }
  }

  private static Set<String> answersOf(FlowNode node) {
    Set<String> answers = new HashSet<>();
    Diagram.listeners(node).stream()
        .flatMap(bean -> StepContracts.find(bean).stream())
        .map(StepContract::answers)
        .forEach(answers::addAll);
    return answers;
  }

  private void checkReply(FlowNode event) {
    Predicate<String> works =
        id ->
            diagram.graph().node(id) instanceof Activity
                || diagram.graph().node(id) instanceof EndEvent;
    boolean inVain =
        diagram.graph().reach(diagram.graph().next(event.getId()), works).stream()
            .map(diagram.graph()::node)
            .anyMatch(
                node ->
                    node instanceof EventBasedGateway || node instanceof IntermediateCatchEvent);
    if (inVain) {
      report.add(
          diagram.file(),
          Diagram.label(event),
          "The buyer's reply is heard, and nothing is done about it. Lead to the step ${%s}."
              .formatted(Delegates.CHOOSE_CONVERSATION_STEP));
    }
  }
}
