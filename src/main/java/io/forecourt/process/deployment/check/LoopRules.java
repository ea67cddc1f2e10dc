package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every loop waits: for a person, a message or a timer. Otherwise it would run forever at once. */
final class LoopRules implements DiagramRule {

  private static final Duration SHORTEST = Duration.ofMinutes(1);

  /** After these, the assistant waits for the buyer: code chooses WAIT. */
  private static final Set<String> ASKING =
      Set.of(Delegates.ASK_NEXT_QUESTION, Delegates.ANSWER_AND_ASK);

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    FlowGraph graph = diagram.graph();
    Predicate<String> waits = id -> waits(graph.node(id), models, new HashSet<>());
    Predicate<String> asks = id -> calls(graph.node(id), ASKING);
    Set<String> loop = graph.loopWithout(waits.or(asks));
    if (loop.isEmpty()) {
      loop = graph.loopWithout(waits);
      if (loop.stream()
          .anyMatch(id -> calls(graph.node(id), Set.of(Delegates.CHOOSE_CONVERSATION_STEP)))) {
        return;
      }
    }
    loop.stream()
        .map(graph::node)
        .filter(node -> node != null)
        .findFirst()
        .ifPresent(
            node ->
                report.add(
                    diagram.file(),
                    Diagram.label(node),
                    "The flow comes back here without ever waiting. Add a timer of a minute or more, a user task, or a message event to the loop."));
  }

  private static boolean calls(FlowNode node, Set<String> beans) {
    return node != null && Diagram.work(node).filter(beans::contains).isPresent();
  }

  private static boolean waits(FlowNode node, Models models, Set<String> visited) {
    if (node instanceof CallActivity call) {
      Optional<Diagram> called = models.process(String.valueOf(call.getCalledElement()));
      return called.isEmpty() || mayWait(called.get(), models, visited);
    }
    if (node instanceof IntermediateCatchEvent) {
      return Diagram.timer(node)
          .map(timer -> TimerRules.text(timer.getTimeDuration()))
          .flatMap(TimerRules::length)
          .filter(length -> length.compareTo(SHORTEST) < 0)
          .isEmpty();
    }
    return node instanceof UserTask
        || node instanceof ReceiveTask
        || node instanceof EventBasedGateway;
  }

  /** Returns whether a process waits somewhere; which way a lead takes is not known here. */
  private static boolean mayWait(Diagram diagram, Models models, Set<String> visited) {
    return visited.add(diagram.id())
        && diagram.nodes().stream().anyMatch(node -> waits(node, models, visited));
  }
}
