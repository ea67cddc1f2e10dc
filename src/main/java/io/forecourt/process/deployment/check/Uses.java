package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.RetiredNames;
import io.forecourt.process.StepContract;
import io.forecourt.process.StepContracts;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.xml.instance.DomElement;

/** The variables that a step reads. */
final class Uses {

  private static final Set<String> PARTS =
      Set.of(
          "extensionElements",
          "multiInstanceLoopCharacteristics",
          "standardLoopCharacteristics",
          "timerEventDefinition",
          "conditionalEventDefinition",
          "messageEventDefinition");

  /** Returns what a step reads when it begins: in its expressions, and by its beans. */
  static Set<String> atStart(FlowNode node, Models models) {
    Set<String> used = new HashSet<>();
    collect(node.getDomElement(), used, true);
    Stream.concat(Diagram.work(node).stream(), Diagram.listeners(node).stream())
        .flatMap(bean -> StepContracts.find(bean).stream())
        .map(StepContract::needs)
        .forEach(used::addAll);
    String decision = Diagram.camunda(node, "decisionRef");
    if (decision != null) {
      models
          .decision(decision)
          .filter(table -> table.table() != null)
          .ifPresent(
              table ->
                  table.inputs().stream()
                      .filter(input -> input.matches("[a-zA-Z]\\w*"))
                      .forEach(input -> used.add(Diagram.variable(input))));
    }
    used.removeAll(Diagram.inputs(node).keySet());
    used.removeAll(KnownNames.REPEATED);
    return used;
  }

  /** Returns what the condition of a flow reads. */
  static Set<String> inCondition(SequenceFlow flow) {
    Set<String> used = new HashSet<>();
    if (flow.getConditionExpression() != null) {
      addVariables(flow.getConditionExpression().getTextContent(), used);
    }
    return used;
  }

  private static void collect(DomElement element, Set<String> used, boolean isNode) {
    for (String attribute :
        new String[] {
          "assignee",
          "candidateGroups",
          "candidateUsers",
          "dueDate",
          "followUpDate",
          "priority",
          "taskPriority",
          "jobPriority",
          "collection",
          "expression",
          "topic"
        }) {
      addVariables(element.getAttribute(Xml.CAMUNDA, attribute), used);
    }
    String collection = element.getAttribute(Xml.CAMUNDA, "collection");
    if (collection != null && collection.matches("[A-Za-z_]\\w*")) {
      used.add(Diagram.variable(collection));
    }
    String local = element.getLocalName();
    boolean passes = local.equals("in") || local.equals("out");
    if (passes) {
      return;
    }
    if (local.equals("taskListener") || local.equals("executionListener")) {
      addVariables(element.getAttribute("expression"), used);
      return;
    }
    if (element.getChildElements().isEmpty()) {
      addVariables(element.getTextContent(), used);
    }
    for (DomElement child : element.getChildElements()) {
      if (!isNode || PARTS.contains(child.getLocalName())) {
        collect(child, used, false);
      }
    }
  }

  static void addVariables(String text, Set<String> used) {
    if (Expressions.isExpression(text)) {
      Expressions.read(text)
          .ifPresent(
              found ->
                  found.variables().stream()
                      .filter(name -> !KnownNames.OBJECTS.contains(name))
                      .filter(name -> !Delegates.ALL.contains(name))
                      .filter(name -> !RetiredNames.BEANS.containsKey(name))
                      .forEach(name -> used.add(Diagram.variable(name))));
    }
  }

  private Uses() {}
}
