package io.forecourt.process.deployment.check;

import io.forecourt.process.MessageNames;
import io.forecourt.process.ProcessContract;
import io.forecourt.process.StepContracts;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Which variables have a value before and after each step, on every way to it. */
final class DataFlow {

  private final Diagram diagram;
  private final Models models;
  private final Map<String, Set<String>> before = new HashMap<>();
  private final Map<String, Set<String>> after = new HashMap<>();
  private final Set<String> anywhere;

  /**
   * @param initial variables that the process starts with
   */
  DataFlow(Diagram diagram, Models models, Set<String> initial) {
    this.diagram = diagram;
    this.models = models;
    this.anywhere = new HashSet<>(initial);
    diagram.nodes().forEach(node -> anywhere.addAll(mayBeSetBy(node)));
    run(initial);
  }

  private void run(Set<String> initial) {
    FlowGraph graph = diagram.graph();
    Map<String, Set<String>> previous = new HashMap<>();
    graph
        .ids()
        .forEach(
            id ->
                graph
                    .next(id)
                    .forEach(
                        next -> previous.computeIfAbsent(next, each -> new HashSet<>()).add(id)));
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String id : graph.ids()) {
        Set<String> in = in(id, previous.getOrDefault(id, Set.of()), initial);
        Set<String> out = new HashSet<>(in);
        FlowNode node = graph.node(id);
        if (node != null) {
          out.addAll(setsOf(node));
        }
        before.put(id, in);
        changed |= !out.equals(after.put(id, out));
      }
    }
  }

  private Set<String> in(String id, Collection<String> previous, Set<String> initial) {
    FlowGraph graph = diagram.graph();
    if (graph.starts().contains(id)) {
      boolean isMessage = Diagram.message(graph.node(id)).isPresent();
      return isMessage ? Set.of("leadId", "store", "withRep") : initial;
    }
    if (graph.eventStarts().contains(id)) {
      return anywhere;
    }
    Set<String> in = null;
    for (String each : previous) {
      Set<String> state =
          graph.node(id) instanceof BoundaryEvent ? before.get(each) : after.get(each);
      if (state != null) {
        if (in == null) {
          in = new HashSet<>(state);
        } else {
          in.retainAll(state);
        }
      }
    }
    return in == null ? anywhere : in;
  }

  Set<String> before(FlowNode node) {
    return before.getOrDefault(node.getId(), anywhere);
  }

  Set<String> after(FlowNode node) {
    return after.getOrDefault(
        after.containsKey(node.getId() + FlowGraph.EXIT)
            ? node.getId() + FlowGraph.EXIT
            : node.getId(),
        anywhere);
  }

  /** Everything that the process sets or starts with. */
  Set<String> anywhere() {
    return anywhere;
  }

  /** Returns what has a value after a step, whatever happened in it. */
  private Set<String> setsOf(FlowNode node) {
    Set<String> sets = new HashSet<>(Diagram.outputs(node));
    Diagram.work(node).flatMap(StepContracts::find).ifPresent(step -> sets.addAll(step.sets()));
    List<String> listeners = Diagram.listeners(node);
    listeners.stream()
        .flatMap(bean -> StepContracts.find(bean).stream())
        .forEach(step -> sets.addAll(step.sets()));
    if (node instanceof CallActivity call) {
      sets.addAll(Calls.broughtBack(call).keySet());
    }
    if (node instanceof UserTask || node instanceof StartEvent) {
      sets.addAll(answers(node, listeners));
    }
    add(sets, Diagram.camunda(node, "resultVariable"));
    add(sets, Diagram.camunda(node, "initiator"));
    if (Diagram.message(node).filter(MessageNames.ENDED::equals).isPresent()) {
      sets.add("leadResult");
    }
    return sets;
  }

  private Set<String> mayBeSetBy(FlowNode node) {
    Set<String> sets = new HashSet<>(setsOf(node));
    models
        .form(String.valueOf(Diagram.camunda(node, "formRef")))
        .ifPresent(form -> form.keys().forEach(key -> sets.add(Diagram.variable(key))));
    for (MultiInstanceLoopCharacteristics each :
        ((BaseElement) node).getChildElementsByType(MultiInstanceLoopCharacteristics.class)) {
      add(sets, each.getCamundaElementVariable());
    }
    return sets;
  }

  /** Fields that are always submitted; listeners take a person's own words out again. */
  private Set<String> answers(FlowNode node, List<String> listeners) {
    return models
        .form(String.valueOf(Diagram.camunda(node, "formRef")))
        .map(
            form ->
                form.components().stream()
                    .filter(field -> field.path("key").isTextual())
                    .filter(field -> !field.path("conditional").has("hide"))
                    .map(field -> Diagram.variable(field.path("key").asText()))
                    .filter(key -> listeners.isEmpty() || !KnownNames.FORM_INPUTS.contains(key))
                    .collect(Collectors.toSet()))
        .orElse(Set.of());
  }

  private static void add(Set<String> names, String name) {
    if (name != null && !name.isBlank()) {
      names.add(Diagram.variable(name));
    }
  }

  /** Returns what a process starts with: from code, from its callers, or anything if unknown. */
  static Set<String> initial(Diagram diagram, Models models) {
    Set<String> initial =
        ProcessContract.find(diagram.id())
            .filter(ProcessContract::isStartedByCode)
            .map(contract -> (Set<String>) new HashSet<>(contract.starts()))
            .orElse(null);
    for (Diagram caller : models.callers().getOrDefault(diagram.id(), List.of())) {
      for (CallActivity call : Calls.of(caller)) {
        if (diagram.id().equals(call.getCalledElement()) && !Calls.passesAllDown(call)) {
          Set<String> passed = Calls.passedDown(call).keySet();
          if (initial == null) {
            initial = new HashSet<>(passed);
          } else {
            initial.retainAll(passed);
          }
        }
      }
    }
    Set<String> anything = new HashSet<>(KnownNames.PROCESS_VARIABLES);
    return initial == null ? anything : initial;
  }
}
