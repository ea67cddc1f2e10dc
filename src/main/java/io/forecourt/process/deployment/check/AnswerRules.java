package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.StepContracts;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What a person answers in a form is recorded, by the right listener at the right moment. */
final class AnswerRules {

  /** Answers that a gateway may read instead, and that go with another one. */
  private static final Set<String> RECORDED_ELSEWHERE =
      Set.of("leadResult", "nextStepAt", "newOwner", "lostReason", "soldVin", "cameBy");

  static void checkStart(Diagram diagram, FlowNode start, Models models, Report report) {
    checkAnswers(diagram, start, afterStart(diagram, start), models, report);
  }

  private static List<String> afterStart(Diagram diagram, FlowNode start) {
    return diagram.graph().next(start.getId()).stream()
        .map(id -> diagram.graph().node(id))
        .filter(node -> node != null)
        .flatMap(node -> Diagram.work(node).stream())
        .filter(work -> Diagram.camunda(start, "formRef") != null)
        .toList();
  }

  static void checkListeners(Diagram diagram, UserTask task, Models models, Report report) {
    List<String> beans = Diagram.listeners(task);
    for (CamundaTaskListener each : Diagram.extensions(task, CamundaTaskListener.class)) {
      String bean = Diagram.bean(each.getCamundaDelegateExpression()).orElse("");
      String event = String.valueOf(each.getCamundaEvent());
      if (bean.endsWith("Delegate")) {
        report.add(
            diagram.file(),
            Diagram.label(task),
            "'%s' is a step, not a listener. Choose a name that ends with Listener."
                .formatted(bean));
      } else if (bean.endsWith("Listener")) {
        boolean records =
            StepContracts.find(bean).filter(step -> !step.answers().isEmpty()).isPresent();
        String right = records ? "complete" : "create";
        if (!event.equals(right)) {
          report.add(
              diagram.file(),
              Diagram.label(task),
              "The listener '%s' works on '%s', not on '%s'. Change its event type."
                  .formatted(bean, right, event));
        }
      }
    }
    checkAnswers(diagram, task, beans, models, report);
  }

  /** Each bean finds the fields that it records, and each such field of the form its bean. */
  private static void checkAnswers(
      Diagram diagram, FlowNode node, List<String> beans, Models models, Report report) {
    Form form = models.form(String.valueOf(Diagram.camunda(node, "formRef"))).orElse(null);
    if (form == null) {
      return;
    }
    for (String bean : beans) {
      StepContracts.find(bean).stream()
          .flatMap(step -> step.answers().stream())
          .filter(answer -> form.field(answer).isEmpty())
          .sorted()
          .forEach(
              answer ->
                  report.add(
                      diagram.file(),
                      Diagram.label(node),
                      "Its form '%s' has no field '%s', which '%s' records.%s"
                          .formatted(form.id(), answer, bean, Names.hint(answer, form.keys()))));
    }
    if (!(node instanceof UserTask)) {
      return;
    }
    for (String key : form.keys()) {
      String answer = Diagram.variable(key);
      String recorders = KnownNames.settersOf(answer);
      boolean isRecorded =
          beans.stream()
              .flatMap(bean -> StepContracts.find(bean).stream())
              .anyMatch(step -> step.answers().contains(answer));
      boolean needsRecorder =
          recorders.contains("Listener") && !RECORDED_ELSEWHERE.contains(answer);
      if (needsRecorder && !isRecorded && isAnswerOfAListener(answer)) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "The answer '%s' of its form is not recorded. Add the task listener%s for 'complete'."
                .formatted(answer, recorders));
      }
    }
  }

  private static boolean isAnswerOfAListener(String answer) {
    return Delegates.ALL.stream()
        .flatMap(bean -> StepContracts.find(bean).stream())
        .anyMatch(step -> step.answers().contains(answer));
  }

  private AnswerRules() {}
}
