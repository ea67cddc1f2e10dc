package io.forecourt.process.deployment.check;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** User tasks: who does them, by when, with which form. */
final class TaskRules implements DiagramRule {

  private static final Set<String> GROUPS = Set.of("rep", "manager", "admin");

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (FlowNode node : diagram.nodes()) {
      if (node instanceof UserTask task) {
        checkPeople(diagram, task, report);
        checkDue(diagram, task, report);
        checkForm(diagram, task, true, models, report);
        AnswerRules.checkListeners(diagram, task, models, report);
      } else if (node instanceof StartEvent) {
        checkForm(diagram, node, false, models, report);
        AnswerRules.checkStart(diagram, node, models, report);
      }
    }
  }

  private static void checkPeople(Diagram diagram, UserTask task, Report report) {
    String groups = task.getCamundaCandidateGroups();
    String assignee = task.getCamundaAssignee();
    if (assignee != null && KnownNames.isVariable(assignee.strip())) {
      report.add(
          diagram.file(),
          Diagram.label(task),
          "The assignee '%s' is taken for a user name. Write ${%s}."
              .formatted(assignee, assignee.strip()));
    }
    boolean hasNone =
        isBlank(groups)
            && isBlank(task.getCamundaAssignee())
            && isBlank(task.getCamundaCandidateUsers());
    if (hasNone) {
      report.add(
          diagram.file(),
          Diagram.label(task),
          "No one would see this task. Give it an assignee such as ${owner}, or a candidate group (rep or manager).");
    } else if (!isBlank(groups) && !Expressions.isExpression(groups)) {
      Arrays.stream(groups.split(","))
          .map(String::strip)
          .filter(group -> !GROUPS.contains(group))
          .forEach(
              group ->
                  report.add(
                      diagram.file(),
                      Diagram.label(task),
                      "There is no group '%s', so no one would see this task.%s"
                          .formatted(group, Names.hint(group, GROUPS))));
    }
  }

  private static void checkDue(Diagram diagram, UserTask task, Report report) {
    String due = task.getCamundaDueDate();
    if (isBlank(due)) {
      report.add(
          diagram.file(),
          Diagram.label(task),
          "It has no due date, so no clock runs. Set one, such as ${nextStepDue}.");
    } else if (!Expressions.isExpression(due)) {
      report.add(
          diagram.file(),
          Diagram.label(task),
          isPeriod(due) || isDate(due)
              ? "The due date '%s' is the same moment for every lead. Use a variable such as ${nextStepDue}, or ${dateTime().plusHours(4).toDate()}."
                  .formatted(due)
              : "The due date '%s' is no date. Use a variable such as ${nextStepDue}."
                  .formatted(due));
    }
    String priority = task.getCamundaPriority();
    if (!isBlank(priority)
        && !Expressions.isExpression(priority)
        && !priority.matches("\\d{1,3}")) {
      report.add(
          diagram.file(),
          Diagram.label(task),
          "The priority '%s' is no number. Use ${urgency} or a number from 0 to 100."
              .formatted(priority));
    }
  }

  private static boolean isPeriod(String due) {
    return due.startsWith("P");
  }

  private static boolean isDate(String due) {
    try {
      LocalDate.parse(due.substring(0, Math.min(10, due.length())));
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static void checkForm(
      Diagram diagram, FlowNode node, boolean isNeeded, Models models, Report report) {
    String form = Diagram.camunda(node, "formRef");
    if (Diagram.camunda(node, "formKey") != null) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "A form key can lead anywhere. Use a form reference to a form file, with the binding latest.");
    } else if (isBlank(form)) {
      if (isNeeded) {
        report.add(
            diagram.file(),
            Diagram.label(node),
            "It has no form. Choose one, such as work-lead, with the binding latest.");
      }
    } else if (Expressions.isExpression(form) || models.form(form).isEmpty()) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "The form '%s' does not exist.%s".formatted(form, Names.hint(form, models.formIds())));
    } else if (!"latest".equals(Diagram.camunda(node, "formRefBinding"))) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "The form is lost when the diagram is deployed without it. Set the form binding to latest.");
    }
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
