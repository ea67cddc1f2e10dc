package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.MessageNames;
import io.forecourt.process.ProcessContract;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What code relies on in a shipped process: the messages it reacts to, the steps it passes. */
final class PathRules implements DiagramRule {

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    new AnswerPathRules(diagram, report).check();
    ProcessContract contract = ProcessContract.find(diagram.id()).orElse(null);
    if (contract == null) {
      return;
    }
    contract.stops().forEach(message -> checkStop(diagram, message, report));
    for (String message : contract.hears()) {
      if (diagram.nodes().stream()
          .noneMatch(node -> Diagram.message(node).filter(message::equals).isPresent())) {
        report.add(
            diagram.file(),
            diagram.label(),
            "It no longer reacts to '%s' (%s). Put an event for that message back."
                .formatted(message, KnownNames.words(message)));
      }
    }
    for (FlowNode node : diagram.nodes()) {
      String message = Diagram.message(node).orElse("");
      if (contract.goesOn().contains(message) && stopsAll(diagram, node)) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "It stops the whole process on '%s' (%s), so the work in it is lost. Make the event not interrupting."
                .formatted(message, KnownNames.words(message)));
      }
    }
    contract.passes().forEach(passage -> checkPassage(diagram, passage, report));
  }

  private static void checkStop(Diagram diagram, String message, Report report) {
    List<FlowNode> handlers =
        diagram.nodes().stream()
            .filter(node -> Diagram.message(node).filter(message::equals).isPresent())
            .filter(node -> stopsAll(diagram, node))
            .toList();
    if (handlers.isEmpty()) {
      report.add(
          diagram.file(),
          diagram.label(),
          "Nothing stops it on '%s' (%s). Put back an event sub-process whose start event waits for that message and interrupts."
              .formatted(message, KnownNames.words(message)));
    }
    if (message.equals(MessageNames.ENDED)) {
      for (FlowNode handler : handlers) {
        Predicate<String> records =
            id -> does(diagram.graph().node(id), Set.of(Delegates.CLOSE_LEAD));
        Set<String> without = diagram.graph().reach(List.of(handler.getId()), records);
        if (without.stream().anyMatch(diagram.graph().ends()::contains)) {
          report.add(
              diagram.file(),
              Diagram.label(handler),
              "After it, the outcome is not recorded on every way. Add the step ${%s}."
                  .formatted(Delegates.CLOSE_LEAD));
        }
      }
    }
  }

  /** An interrupting event sub-process of the process itself. */
  static boolean stopsAll(Diagram diagram, FlowNode node) {
    return node instanceof StartEvent start
        && start.isInterrupting()
        && diagram.graph().eventStarts().contains(node.getId())
        && node.getParentElement() instanceof SubProcess process
        && process.getParentElement().equals(diagram.process());
  }

  private static void checkPassage(
      Diagram diagram, ProcessContract.Passage passage, Report report) {
    FlowGraph graph = diagram.graph();
    Set<String> starts = new HashSet<>(graph.starts());
    starts.removeIf(id -> !Diagram.definitions(graph.node(id)).isEmpty());
    Predicate<String> passes = id -> does(graph.node(id), passage.steps());
    Predicate<String> aside =
        id -> graph.node(id) instanceof BoundaryEvent event && !event.cancelActivity();
    Set<String> without = graph.reach(starts, passes.or(aside));
    if (without.stream().anyMatch(graph.ends()::contains)
        || diagram.nodes().stream().noneMatch(node -> does(node, passage.steps()))) {
      report.add(
          diagram.file(),
          diagram.label(),
          "A way to the end misses %s, so %s. Put it on every way."
              .formatted(
                  String.join(" or ", passage.steps().stream().sorted().toList()),
                  passage.because()));
    }
  }

  private static boolean does(FlowNode node, Set<String> steps) {
    return node != null
        && (Diagram.work(node).filter(steps::contains).isPresent()
            || Diagram.listeners(node).stream().anyMatch(steps::contains));
  }
}
