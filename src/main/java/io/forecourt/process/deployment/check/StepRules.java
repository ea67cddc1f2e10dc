package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.StepContract;
import io.forecourt.process.StepContracts;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** What an automatic step calls: a known bean, topic or decision, with what it needs to be told. */
final class StepRules implements DiagramRule {

  private static final Set<String> PLANS = Set.of("follow-up-cadence", "retention-plan");

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (FlowNode node : diagram.nodes()) {
      if (node.getElementType().getTypeName().equals("task")) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "It has no type, so nothing happens here. Make it a user task or a service task.");
      }
      if (isAutomatic(node)) {
        checkAutomatic(diagram, node, models, report);
      }
      checkNamed(diagram, node, models, report);
    }
  }

  private static boolean isAutomatic(FlowNode node) {
    boolean throwsMessage =
        (node instanceof EndEvent || node instanceof IntermediateThrowEvent)
            && Diagram.definitions(node).stream()
                .anyMatch(MessageEventDefinition.class::isInstance);
    return node instanceof ServiceTask
        || node instanceof SendTask
        || node instanceof BusinessRuleTask
        || throwsMessage;
  }

  private static void checkAutomatic(Diagram diagram, FlowNode node, Models models, Report report) {
    String decision = Diagram.camunda(node, "decisionRef");
    Optional<String> work = Diagram.work(node);
    if (decision != null) {
      checkDecision(diagram, node, decision, models, report);
      return;
    }
    if (work.isEmpty()) {
      if (Diagram.camunda(node, "delegateExpression") == null
          || node instanceof IntermediateThrowEvent) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            Diagram.camunda(node, "expression") == null
                ? "It calls nothing. Choose a step of Forecourt, such as ${remindOwnerDelegate}, or a topic."
                : "An expression is not a step. Choose a step of Forecourt, such as ${remindOwnerDelegate}.");
      }
      return;
    }
    if (Diagram.camunda(node, "topic") != null
        && !"external".equals(Diagram.camunda(node, "type"))
        && Diagram.definitions(node).isEmpty()) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "It has a topic, but is no external task. Set its implementation to External.");
    }
    if ("external".equals(Diagram.camunda(node, "type"))
        && !KnownNames.TOPICS.contains(work.get())) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "No worker fetches the topic '%s', so the lead would wait forever.%s"
              .formatted(work.get(), Names.hint(work.get(), KnownNames.TOPICS)));
    }
    if (work.get().endsWith("Listener")) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "'%s' is a listener, not a step. Choose a name that ends with Delegate."
              .formatted(work.get()));
    }
    boolean sends = StepContracts.find(work.get()).filter(StepContract::sends).isPresent();
    if (node instanceof SendTask && !sends) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "It does not send through the outbound gate. Use ${%s}, which asks for consent and quiet hours."
              .formatted(Delegates.SEND_MESSAGE));
    }
    if (sends && !node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).isEmpty()) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "A message must not be sent several times over. Remove the repetition.");
    }
  }

  private static void checkDecision(
      Diagram diagram, FlowNode node, String decision, Models models, Report report) {
    if (models.decision(decision).isEmpty()) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "The decision '%s' does not exist.%s"
              .formatted(decision, Names.hint(decision, models.decisionIds())));
    }
    String binding = Diagram.camunda(node, "decisionRefBinding");
    if (binding != null && !binding.equals("latest")) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "Its decision is bound to one %s and would be lost or go stale. Set the binding to latest."
              .formatted(binding));
    }
  }

  /** What the step names by input parameters. */
  private static void checkNamed(Diagram diagram, FlowNode node, Models models, Report report) {
    Map<String, String> inputs = Diagram.inputs(node);
    Set<String> needed =
        Diagram.work(node).flatMap(StepContracts::find).map(StepContract::inputs).orElse(Set.of());
    for (String name : needed) {
      if (inputs.getOrDefault(name, "").isBlank()) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "The step needs the input parameter '%s'.%s"
                .formatted(
                    name,
                    name.equals("plan")
                        ? " Name a plan, such as follow-up-cadence."
                        : " Name a message template."));
      }
    }
    String template = inputs.getOrDefault("messageTemplate", "");
    if (!template.isBlank()
        && !Expressions.isExpression(template)
        && !models.templates().contains(template)) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "There is no message template '%s' in use, so the buyer would hear nothing.%s"
              .formatted(template, Names.hint(template, models.templates())));
    }
    if (models.purposeOf(template).equals("notice")) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "The message template '%s' is a notice, which only code sends. Choose another."
              .formatted(template));
    }
    String plan = inputs.getOrDefault("plan", "");
    if (needed.contains("plan") && !plan.isBlank() && !PLANS.contains(plan)) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "'%s' is no plan.%s".formatted(plan, Names.hint(plan, PLANS)));
    }
  }
}
