package io.forecourt.process.deployment.check;

import io.forecourt.process.RetiredNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/**
 * One process of a diagram.
 *
 * @param graph the ways through it
 */
record Diagram(ModelFile file, Process process, FlowGraph graph) {

  private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

  static Diagram of(ModelFile file, Process process) {
    return new Diagram(file, process, new FlowGraph(process.getFlowElements()));
  }

  String id() {
    return process.getId();
  }

  Collection<FlowNode> nodes() {
    return graph.nodes().values();
  }

  static String label(FlowElement element) {
    String name = element.getName();
    return name == null || name.isBlank()
        ? element.getId()
        : name.strip() + " (" + element.getId() + ")";
  }

  String label() {
    return process.getName() == null ? id() : process.getName() + " (" + id() + ")";
  }

  /** Returns the bean that a step calls, by its current name, or the topic of an external task. */
  static Optional<String> work(FlowNode node) {
    String topic = camunda(node, "topic");
    if (topic != null) {
      return Optional.of(topic);
    }
    String expression = camunda(node, "delegateExpression");
    if (expression == null) {
      expression =
          definitions(node).stream()
              .map(each -> camunda(each, "delegateExpression"))
              .filter(each -> each != null)
              .findFirst()
              .orElse(null);
    }
    return bean(expression);
  }

  /** Returns the beans of the listeners of an element. */
  static List<String> listeners(BaseElement element) {
    List<String> beans = new ArrayList<>();
    for (CamundaTaskListener each : extensions(element, CamundaTaskListener.class)) {
      bean(each.getCamundaDelegateExpression()).ifPresent(beans::add);
    }
    for (CamundaExecutionListener each : extensions(element, CamundaExecutionListener.class)) {
      bean(each.getCamundaDelegateExpression()).ifPresent(beans::add);
    }
    return beans;
  }

  static Optional<String> bean(String expression) {
    if (expression == null) {
      return Optional.empty();
    }
    Matcher bean = BEAN.matcher(expression);
    return bean.matches()
        ? Optional.of(RetiredNames.BEANS.getOrDefault(bean.group(1), bean.group(1)))
        : Optional.empty();
  }

  /** Returns the input parameters of a step, by the current name of the variable. */
  static Map<String, String> inputs(BaseElement element) {
    Map<String, String> inputs = new HashMap<>();
    for (CamundaInputParameter each : extensions(element, CamundaInputParameter.class)) {
      inputs.put(variable(each.getCamundaName()), each.getTextContent().strip());
    }
    return inputs;
  }

  static List<String> outputs(BaseElement element) {
    return extensions(element, CamundaOutputParameter.class).stream()
        .map(each -> variable(each.getCamundaName()))
        .toList();
  }

  static String variable(String name) {
    return RetiredNames.VARIABLES.getOrDefault(name, name);
  }

  static <T extends org.camunda.bpm.model.xml.instance.ModelElementInstance> List<T> extensions(
      BaseElement element, Class<T> type) {
    if (element.getExtensionElements() == null) {
      return List.of();
    }
    return element.getModelInstance().getModelElementsByType(type).stream()
        .filter(each -> isWithin(each, element.getExtensionElements()))
        .toList();
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

  /**
   * Returns the flows out of a node by their source: that is what the engine follows, even where
   * the node itself lists others.
   */
  static List<SequenceFlow> outgoing(FlowNode node) {
    return node.getParentElement().getChildElementsByType(SequenceFlow.class).stream()
        .filter(flow -> node.equals(flow.getSource()))
        .toList();
  }

  static List<EventDefinition> definitions(FlowNode node) {
    return List.copyOf(node.getChildElementsByType(EventDefinition.class));
  }

  static Optional<TimerEventDefinition> timer(FlowNode node) {
    return definitions(node).stream()
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .findFirst();
  }

  /** Returns the name of the message that an event waits for or throws. */
  static Optional<String> message(FlowNode node) {
    return definitions(node).stream()
        .filter(MessageEventDefinition.class::isInstance)
        .map(each -> ((MessageEventDefinition) each).getMessage())
        .filter(message -> message != null && message.getName() != null)
        .map(message -> message.getName())
        .findFirst();
  }

  static String camunda(
      org.camunda.bpm.model.xml.instance.ModelElementInstance element, String attribute) {
    return element.getAttributeValueNs(Xml.CAMUNDA, attribute);
  }
}
