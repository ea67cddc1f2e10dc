package io.forecourt.process.deployment.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/**
 * The ways through a process, with its sub-processes unfolded: a sub-process is entered by its id
 * and left by its id and {@link #EXIT}.
 */
final class FlowGraph {

  static final String EXIT = "#exit";

  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final Map<String, Set<String>> next = new HashMap<>();
  private final Set<String> starts = new LinkedHashSet<>();
  private final Set<String> eventStarts = new LinkedHashSet<>();
  private final Set<String> ends = new LinkedHashSet<>();

  FlowGraph(Collection<FlowElement> elements) {
    add(elements, "", "");
  }

  /**
   * @param enter where the scope is entered; empty for the process itself
   * @param exit where it is left
   */
  private void add(Collection<FlowElement> elements, String enter, String exit) {
    for (FlowElement element : elements) {
      if (element instanceof FlowNode node) {
        addNode(node, enter, exit);
      }
    }
  }

  private void addNode(FlowNode node, String enter, String exit) {
    String id = node.getId();
    nodes.put(id, node);
    String leaves = id;
    if (node instanceof SubProcess process) {
      leaves = id + EXIT;
      add(process.getFlowElements(), id, leaves);
      if (process.triggeredByEvent()) {
        link(leaves, exit);
        if (exit.isEmpty()) {
          ends.add(leaves);
        }
        return;
      }
    }
    if (node instanceof StartEvent && enter.isEmpty()) {
      starts.add(id);
    } else if (node instanceof StartEvent) {
      boolean isEvent =
          nodes.get(enter) instanceof SubProcess process && process.triggeredByEvent();
      if (isEvent) {
        eventStarts.add(id);
      } else {
        link(enter, id);
      }
    }
    if (node instanceof BoundaryEvent event && event.getAttachedTo() != null) {
      link(event.getAttachedTo().getId(), id);
    }
    for (SequenceFlow flow : Diagram.outgoing(node)) {
      if (flow.getTarget() != null) {
        link(leaves, flow.getTarget().getId());
      }
    }
    if (node instanceof EndEvent || Diagram.outgoing(node).isEmpty()) {
      if (exit.isEmpty()) {
        ends.add(leaves);
      } else {
        link(leaves, exit);
      }
    }
  }

  private void link(String from, String to) {
    if (!from.isEmpty() && !to.isEmpty()) {
      next.computeIfAbsent(from, node -> new LinkedHashSet<>()).add(to);
    }
  }

  Map<String, FlowNode> nodes() {
    return nodes;
  }

  FlowNode node(String id) {
    return nodes.get(id);
  }

  Set<String> starts() {
    return starts;
  }

  /** Start events of event sub-processes. */
  Set<String> eventStarts() {
    return eventStarts;
  }

  Set<String> ends() {
    return ends;
  }

  Set<String> next(String id) {
    return next.getOrDefault(id, Set.of());
  }

  Set<String> ids() {
    Set<String> all = new LinkedHashSet<>(nodes.keySet());
    next.values().forEach(all::addAll);
    return all;
  }

  /** Returns what can be reached from some nodes, themselves included, without the blocked ones. */
  Set<String> reach(Collection<String> from, Predicate<String> blocked) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(from.stream().filter(blocked.negate()).toList());
    while (!open.isEmpty()) {
      String id = open.pop();
      if (seen.add(id)) {
        next(id).stream().filter(blocked.negate()).forEach(open::push);
      }
    }
    return seen;
  }

  /** Returns the nodes of a loop that avoids the blocked nodes; empty if there is none. */
  Set<String> loopWithout(Predicate<String> blocked) {
    for (String id : ids()) {
      if (!blocked.test(id)) {
        Set<String> after = reach(next(id), blocked);
        if (after.contains(id)) {
          Set<String> loop = new LinkedHashSet<>();
          after.stream()
              .filter(each -> reach(List.of(each), blocked).contains(id))
              .forEach(loop::add);
          return loop;
        }
      }
    }
    return Set.of();
  }

  /** Returns the nodes that lie on a loop with this one, itself included; empty if none does. */
  Set<String> loopOf(String id) {
    Set<String> loop = new HashSet<>();
    for (String after : reach(next(id), each -> false)) {
      if (reach(List.of(after), each -> false).contains(id)) {
        loop.add(after);
      }
    }
    return loop;
  }
}
