package io.forecourt.process.deployment.check;

import io.forecourt.process.Decisions;
import io.forecourt.process.Delegates;
import io.forecourt.process.MessageNames;
import io.forecourt.process.ProcessKeys;
import io.forecourt.process.StepContract;
import io.forecourt.process.StepContracts;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Messages that are sent again and again, or after a pause, stop when the buyer replies, is in
 * contact with a person, opts out or buys; and a planned touch waits until it is due.
 */
final class SendRules implements DiagramRule {

  private static final Set<String> UNASKED = Set.of(Delegates.SEND_MESSAGE, Delegates.SEND_TOUCH);

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (FlowNode node : diagram.nodes()) {
      boolean sends = does(node, UNASKED);
      if (sends && isRepeatedOrLate(diagram, node) && !isRetention(diagram)) {
        for (String message : List.of(MessageNames.REPLIED, MessageNames.CONTACTED)) {
          if (!isStopped(diagram, node, message)) {
            report.add(
                diagram.file(),
                Diagram.label(node),
                "It goes on sending after '%s' (%s). Add an interrupting event sub-process for that message around it."
                    .formatted(message, KnownNames.words(message)));
          }
        }
        if (!endsWithLead(diagram, models.callers(), new HashSet<>())) {
          report.add(
              diagram.file(),
              Diagram.label(node),
              "It goes on sending after an opt-out or a sale. Call this process from lead-lifecycle, or add an interrupting event sub-process for '%s'."
                  .formatted(MessageNames.ENDED));
        }
      }
    }
    checkTouches(diagram, report);
    checkClosed(diagram, models, report);
  }

  /** After the outcome is recorded, only customers who bought hear from us, by their own plan. */
  private static void checkClosed(Diagram diagram, Models models, Report report) {
    for (FlowNode close : diagram.nodes()) {
      if (!does(close, Set.of(Delegates.CLOSE_LEAD))) {
        continue;
      }
      Set<String> after = diagram.graph().reach(diagram.graph().next(close.getId()), id -> false);
      for (FlowNode node : diagram.nodes()) {
        boolean sends =
            node instanceof CallActivity call
                ? models
                    .process(String.valueOf(call.getCalledElement()))
                    .filter(called -> !isRetention(called))
                    .filter(called -> called.nodes().stream().anyMatch(SendRules::sends))
                    .isPresent()
                : sends(node);
        if (after.contains(node.getId()) && sends) {
          report.add(
              diagram.file(),
              Diagram.label(node),
              "The lead is closed before this step, so no more messages may follow. End the process, or call customer-retention.");
        }
      }
    }
  }

  private static boolean sends(FlowNode node) {
    return Diagram.work(node).flatMap(StepContracts::find).filter(StepContract::sends).isPresent();
  }

  private static boolean isRepeatedOrLate(Diagram diagram, FlowNode node) {
    if (diagram.graph().loopOf(node.getId()).contains(node.getId())) {
      return true;
    }
    Predicate<String> person = id -> diagram.graph().node(id) instanceof UserTask;
    return diagram.nodes().stream()
        .filter(each -> each instanceof IntermediateCatchEvent && Diagram.timer(each).isPresent())
        .anyMatch(
            timer -> diagram.graph().reach(List.of(timer.getId()), person).contains(node.getId()));
  }

  /** A customer who bought is no lead: the plan goes on beside a conversation. */
  private static boolean isRetention(Diagram diagram) {
    return diagram.nodes().stream()
        .filter(node -> does(node, Set.of(Delegates.PLAN_TOUCH)))
        .anyMatch(node -> Decisions.RETENTION_PLAN.equals(Diagram.inputs(node).get("plan")));
  }

  private static boolean isStopped(Diagram diagram, FlowNode sending, String message) {
    Set<String> loop = diagram.graph().loopOf(sending.getId());
    return diagram.nodes().stream()
        .filter(node -> Diagram.message(node).filter(message::equals).isPresent())
        .anyMatch(
            node ->
                loop.contains(node.getId())
                    || interruptsScopeOf(node, sending)
                    || (node instanceof BoundaryEvent boundary
                        && boundary.cancelActivity()
                        && isWithin(sending, boundary.getAttachedTo())));
  }

  private static boolean interruptsScopeOf(FlowNode node, FlowNode sending) {
    return node instanceof StartEvent start
        && start.isInterrupting()
        && start.getParentElement() instanceof SubProcess handler
        && handler.triggeredByEvent()
        && isWithin(sending, handler.getParentElement());
  }

  private static boolean isWithin(
      org.camunda.bpm.model.xml.instance.ModelElementInstance inner,
      org.camunda.bpm.model.xml.instance.ModelElementInstance outer) {
    for (var each = inner; each != null; each = each.getParentElement()) {
      if (each.equals(outer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWithLead(
      Diagram diagram, Map<String, List<Diagram>> callers, Set<String> visited) {
    if (diagram.id().equals(ProcessKeys.LEAD_LIFECYCLE)
        || diagram.nodes().stream()
            .filter(
                node ->
                    Diagram.message(node)
                        .filter(Set.of(MessageNames.ENDED, MessageNames.CLOSED)::contains)
                        .isPresent())
            .anyMatch(node -> PathRules.stopsAll(diagram, node))) {
      return true;
    }
    List<Diagram> calling = callers.getOrDefault(diagram.id(), List.of());
    return visited.add(diagram.id())
        && !calling.isEmpty()
        && calling.stream().allMatch(caller -> endsWithLead(caller, callers, visited));
  }

  private static void checkTouches(Diagram diagram, Report report) {
    Predicate<String> waits =
        id ->
            diagram.graph().node(id) instanceof IntermediateCatchEvent event
                && Diagram.timer(event)
                    .filter(timer -> TimerRules.text(timer.getTimeDate()).contains("touchDue"))
                    .isPresent();
    for (FlowNode plan : diagram.nodes()) {
      if (does(plan, Set.of(Delegates.PLAN_TOUCH))) {
        diagram.graph().reach(diagram.graph().next(plan.getId()), waits).stream()
            .map(id -> diagram.graph().node(id))
            .filter(node -> node != null && does(node, Set.of(Delegates.SEND_TOUCH)))
            .forEach(
                node ->
                    report.add(
                        diagram.file(),
                        Diagram.label(node),
                        "The message is sent before it is due. Put a timer with the date ${touchDue} between the planning step and this one."));
      }
    }
  }

  private static boolean does(FlowNode node, Set<String> beans) {
    return Diagram.work(node).filter(beans::contains).isPresent();
  }
}
