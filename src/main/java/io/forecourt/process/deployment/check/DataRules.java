package io.forecourt.process.deployment.check;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;

/** A step reads only what has a value when the lead gets there. */
final class DataRules implements DiagramRule {

  /** Which lead it is about, and whose; a diagram must not change it. */
  private static final Set<String> FIXED = Set.of("leadId", "store");

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    Set<String> initial = DataFlow.initial(diagram, models);
    DataFlow flow = new DataFlow(diagram, models, initial);
    for (FlowNode node : diagram.nodes()) {
      Set<String> used = Uses.atStart(node, models);
      addOutputs(node, flow, diagram, report);
      report(diagram, node, used, flow.before(node), flow, report);
      for (SequenceFlow way : Diagram.outgoing(node)) {
        report(diagram, way, Uses.inCondition(way), flow.after(node), flow, report);
      }
      if (node instanceof CallActivity call) {
        checkCall(diagram, call, models, flow, report);
      }
      checkFixed(diagram, node, report);
    }
  }

  /** An output parameter may read what the step itself sets. */
  private static void addOutputs(FlowNode node, DataFlow flow, Diagram diagram, Report report) {
    Set<String> used = new HashSet<>();
    for (CamundaOutputParameter each : Diagram.extensions(node, CamundaOutputParameter.class)) {
      Uses.addVariables(each.getTextContent(), used);
    }
    report(diagram, node, used, flow.after(node), flow, report);
  }

  private static void report(
      Diagram diagram,
      FlowElement element,
      Set<String> used,
      Set<String> known,
      DataFlow flow,
      Report report) {
    for (String name : new TreeSet<>(used)) {
      if (known.contains(name)) {
        continue;
      }
      boolean exists = flow.anywhere().contains(name) || KnownNames.isVariable(name);
      report.add(
          diagram.file(),
          Diagram.label(element),
          exists
              ? "It uses '%s', which has no value yet on some way here. Put a step that sets it before this one%s."
                  .formatted(name, KnownNames.settersOf(name))
              : "It uses '%s', which nothing sets.%s"
                  .formatted(name, Names.hint(name, candidates(flow))));
    }
  }

  private static Set<String> candidates(DataFlow flow) {
    Set<String> all = new TreeSet<>(flow.anywhere());
    all.addAll(KnownNames.PROCESS_VARIABLES);
    return all;
  }

  private static void checkCall(
      Diagram diagram, CallActivity call, Models models, DataFlow flow, Report report) {
    Diagram called = models.process(String.valueOf(call.getCalledElement())).orElse(null);
    if (called == null) {
      return;
    }
    Map<String, String> passed = Calls.passedDown(call);
    for (String need : new TreeSet<>(needsOf(called, models))) {
      String source = passed.get(need);
      if (source == null && !Calls.passesAllDown(call)) {
        report.add(
            diagram.file(),
            Diagram.label(call),
            "It does not pass '%s', which '%s' needs. Add it to the in mappings."
                .formatted(need, called.id()));
      } else if (source != null && !source.isEmpty() && !flow.before(call).contains(source)) {
        report.add(
            diagram.file(),
            Diagram.label(call),
            "It passes '%s', which has no value yet on some way here. Put a step that sets it before this one%s."
                .formatted(source, KnownNames.settersOf(source)));
      }
    }
    Set<String> set = new DataFlow(called, models, passed.keySet()).anywhere();
    Calls.broughtBack(call)
        .forEach(
            (target, source) -> {
              if (!source.isEmpty() && !set.contains(source)) {
                report.add(
                    diagram.file(),
                    Diagram.label(call),
                    "It brings back '%s', which '%s' never sets.%s"
                        .formatted(source, called.id(), Names.hint(source, set)));
              }
            });
  }

  /** Returns what a process reads without having set it. */
  private static Set<String> needsOf(Diagram called, Models models) {
    DataFlow flow = new DataFlow(called, models, Set.of());
    Set<String> needs = new HashSet<>();
    for (FlowNode node : called.nodes()) {
      Set<String> used = Uses.atStart(node, models);
      used.removeAll(flow.before(node));
      needs.addAll(used);
      for (SequenceFlow way : Diagram.outgoing(node)) {
        Set<String> read = Uses.inCondition(way);
        read.removeAll(flow.after(node));
        needs.addAll(read);
      }
    }
    needs.retainAll(KnownNames.PROCESS_VARIABLES);
    return needs;
  }

  private static void checkFixed(Diagram diagram, FlowNode node, Report report) {
    Set<String> changed = new TreeSet<>();
    Diagram.extensions(node, CamundaInputParameter.class).stream()
        .map(CamundaInputParameter::getCamundaName)
        .forEach(changed::add);
    changed.addAll(Diagram.outputs(node));
    if (node instanceof CallActivity call) {
      Calls.broughtBack(call)
          .forEach(
              (target, source) -> {
                if (!target.equals(source)) {
                  changed.add(target);
                }
              });
    }
    changed.retainAll(FIXED);
    changed.forEach(
        name ->
            report.add(
                diagram.file(),
                Diagram.label(node),
                "A diagram must not change '%s', else the lead is mixed up with another. Remove the parameter."
                    .formatted(name)));
  }
}
