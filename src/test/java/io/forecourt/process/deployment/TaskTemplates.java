package io.forecourt.process.deployment;

import static io.forecourt.process.deployment.ElementTemplate.property;

import java.util.LinkedHashMap;
import java.util.Map;

/** Templates of tasks for people: one for each form, and one for a form of one's own. */
final class TaskTemplates {

  private static final String PERSON = "M9 9a3 3 0 1 0-.01 0zM3 16c0-8 12-8 12 0";
  private static final Map<String, String> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("rep", "Reps");
    GROUPS.put("manager", "Managers");
    GROUPS.put("rep,manager", "Reps and managers");
  }

  static ElementTemplate of(String form, TemplateWords words, ShippedSteps shipped) {
    ShippedSteps.Task task = shipped.tasks().get(form);
    ElementTemplate template =
        new ElementTemplate("task." + form, words.of("tasks", form), "bpmn:UserTask", PERSON);
    template.locked(property("camunda:formRef"), form);
    template.locked(property("camunda:formRefBinding"), "latest");
    if (!task.assignee().isEmpty()) {
      template.locked(property("camunda:assignee"), task.assignee());
    }
    people(template, task.groups(), task.due(), task.priority());
    if (!task.listeners().isEmpty()) {
      template.addHelp(
          "Then add "
              + String.join(" and ", task.listeners())
              + " by hand: a template cannot add task listeners.");
    }
    return template;
  }

  static ElementTemplate own() {
    ElementTemplate template =
        new ElementTemplate(
            "task.own",
            "Task for a person | Anything that a person does.",
            "bpmn:UserTask",
            PERSON);
    template.text(
        "Form",
        "Name of a form file without its ending, in lower case with hyphens.",
        property("camunda:formRef"),
        "",
        "^[a-z][a-z0-9-]*$");
    template.locked(property("camunda:formRefBinding"), "latest");
    template.locked(property("camunda:assignee"), "${owner}");
    people(template, "rep", "${nextStepDue}", "${urgency}");
    return template;
  }

  private static void people(ElementTemplate template, String groups, String due, String priority) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put(groups, GROUPS.get(groups));
    choices.putAll(GROUPS);
    template.choice("Group", "Who sees the task.", property("camunda:candidateGroups"), choices);
    template.text(
        "Due",
        "A variable that holds a date, such as ${nextStepDue}, or ${dateTime().plusHours(4).toDate()}.",
        property("camunda:dueDate"),
        due,
        "^\\$\\{.+\\}$");
    template.text(
        "Priority",
        "${urgency}, or a number from 0 to 100.",
        property("camunda:priority"),
        priority,
        "^(\\d{1,2}|100|\\$\\{urgency\\})$");
  }

  private TaskTemplates() {}
}
