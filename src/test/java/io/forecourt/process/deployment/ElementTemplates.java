package io.forecourt.process.deployment;

import static io.forecourt.process.deployment.ElementTemplate.inputParameter;
import static io.forecourt.process.deployment.ElementTemplate.ordered;
import static io.forecourt.process.deployment.ElementTemplate.property;

import io.forecourt.process.Decisions;
import io.forecourt.process.Delegates;
import io.forecourt.process.StepContract;
import io.forecourt.process.StepContracts;
import io.forecourt.process.Topics;
import io.forecourt.process.Variables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the element templates of Camunda Modeler from the contract and the shipped diagrams. */
final class ElementTemplates {

  private static final String GEAR = "M9 2v3M9 13v3M2 9h3M13 9h3M9 6a3 3 0 1 0 .01 0z";
  private static final String LETTER = "M2 4h14v10H2zM2 4l7 6 7-6";
  private static final String PLUG = "M3 9h4M11 6h4M11 12h4M7 5v8h4V5z";
  private static final String TABLE = "M2 3h14v12H2zM2 7h14M7 3v12";
  private static final String BOX = "M2 4h14v10H2zM9 7v4M7 9h4";
  private final TemplateWords words;
  private final ShippedSteps shipped;
  private final Map<String, String> messages;

  /**
   * @param messages purpose of each message template by its name
   */
  ElementTemplates(TemplateWords words, ShippedSteps shipped, Map<String, String> messages) {
    this.words = words;
    this.shipped = shipped;
    this.messages = messages;
  }

  /** Returns the templates by the name of their file. */
  Map<String, List<ElementTemplate>> byFile() {
    Map<String, List<ElementTemplate>> files = new TreeMap<>();
    files.put("steps", each("steps", steps(), this::step));
    files.put("workers", each("topics", ShippedSteps.texts(Topics.class), this::worker));
    files.put("calls", each("calls", shipped.calls().keySet(), this::call));
    files.put("decisions", each("decisions", ShippedSteps.texts(Decisions.class), this::decision));
    List<ElementTemplate> tasks =
        each("tasks", shipped.tasks().keySet(), task -> TaskTemplates.of(task, words, shipped));
    tasks.add(TaskTemplates.own());
    files.put("tasks", tasks);
    return files;
  }

  private List<ElementTemplate> each(
      String kind, Set<String> names, Function<String, ElementTemplate> make) {
    return words.named(kind, names).stream().map(make).collect(Collectors.toList());
  }

  /** The beans that a step may call; listeners are no steps. */
  private static Set<String> steps() {
    return Delegates.ALL.stream()
        .filter(bean -> bean.endsWith("Delegate"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private ElementTemplate step(String bean) {
    StepContract contract = StepContracts.find(bean).orElseThrow();
    ElementTemplate template =
        new ElementTemplate(
            "step." + bean.replaceFirst("Delegate$", ""),
            words.of("steps", bean),
            contract.sends() ? "bpmn:SendTask" : "bpmn:ServiceTask",
            contract.sends() ? LETTER : GEAR);
    template.locked(property("camunda:delegateExpression"), "${" + bean + "}");
    describe(template, contract);
    if (contract.inputs().contains(Variables.MESSAGE_TEMPLATE.name())) {
      template.choice(
          "Message template",
          "What is sent. Its words are in the file of the same name in processes/messages.",
          inputParameter(Variables.MESSAGE_TEMPLATE.name()),
          choices(bean.equals(Delegates.ANSWER_AND_ASK)));
    }
    if (contract.inputs().contains(Variables.PLAN.name())) {
      template.choice(
          "Plan",
          "The table that holds the touches.",
          inputParameter(Variables.PLAN.name()),
          names(Decisions.FOLLOW_UP_CADENCE, Decisions.RETENTION_PLAN));
    }
    return template;
  }

  private ElementTemplate worker(String topic) {
    ElementTemplate template =
        new ElementTemplate("topic." + topic, words.of("topics", topic), "bpmn:ServiceTask", PLUG);
    template.locked(property("camunda:type"), "external");
    template.locked(property("camunda:topic"), topic);
    template.text(
        "Priority",
        "From 0 to 100, or ${score}. Higher ones are fetched first.",
        property("camunda:taskPriority"),
        "50",
        "^(\\d{1,2}|100|\\$\\{(score|urgency)\\})$");
    describe(template, StepContracts.find(topic).orElseThrow());
    return template;
  }

  private static void describe(ElementTemplate template, StepContract contract) {
    if (!contract.needs().isEmpty()) {
      template.addHelp("Needs " + String.join(", ", new TreeSet<>(contract.needs())) + ".");
    }
    if (!contract.sets().isEmpty()) {
      template.addHelp("Sets " + String.join(", ", new TreeSet<>(contract.sets())) + ".");
    }
  }

  private ElementTemplate call(String process) {
    ElementTemplate template =
        new ElementTemplate(
            "call." + process, words.of("calls", process), "bpmn:CallActivity", BOX);
    template.locked(property("calledElement"), process);
    template.locked(ordered("type", "camunda:in:businessKey"), "#{execution.processBusinessKey}");
    ShippedSteps.Call call = shipped.calls().get(process);
    call.down()
        .forEach(
            (target, source) ->
                template.locked(ordered("type", "camunda:in", "target", target), source));
    call.back()
        .forEach(
            (target, source) ->
                template.locked(ordered("type", "camunda:out", "source", source), target));
    return template;
  }

  private ElementTemplate decision(String decision) {
    ElementTemplate template =
        new ElementTemplate(
            "decision." + decision,
            words.of("decisions", decision),
            "bpmn:BusinessRuleTask",
            TABLE);
    template.locked(property("camunda:decisionRef"), decision);
    // The binding is latest where none is written.
    template.locked(property("camunda:mapDecisionResult"), "singleResult");
    template.text(
        "Result",
        "A name of your own, of letters and digits, such as ownAnswer.",
        property("camunda:resultVariable"),
        "ownAnswer",
        "^[a-z][A-Za-z0-9]*$");
    shipped
        .questions(decision)
        .forEach(
            (name, values) -> {
              if (values.isEmpty()) {
                template.text(
                    name,
                    "What the table is asked with: a value, or a variable such as ${score}.",
                    inputParameter(name),
                    "",
                    ".+");
              } else {
                template.choice(
                    name,
                    "What the table is asked with.",
                    inputParameter(name),
                    names(values.toArray(String[]::new)));
              }
            });
    return template;
  }

  /** Messages that a diagram may choose: first answers, or what is sent unasked. */
  private Map<String, String> choices(boolean first) {
    return names(
        messages.keySet().stream()
            .filter(
                name ->
                    name.startsWith("first-answer-")
                        || (!first
                            && Set.of("follow-up", "marketing").contains(messages.get(name))))
            .sorted()
            .toArray(String[]::new));
  }

  private static Map<String, String> names(String... values) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String value : values) {
      names.put(value, value);
    }
    return names;
  }
}
