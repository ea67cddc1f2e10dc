package io.forecourt.process.deployment;

import io.forecourt.process.DecisionContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How the shipped diagrams write calls and tasks, and what the shipped tables are asked with. */
final class ShippedSteps {

  private static final Set<DecisionContract.Kind> CHOSEN =
      Set.of(DecisionContract.Kind.TEXT, DecisionContract.Kind.FLAG);

  /** What every lead has from the start of its process. */
  private static final Set<String> VARIABLES = Set.of("band", "score");

  private final Map<String, Call> calls = new TreeMap<>();
  private final Map<String, Task> tasks = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> questions = new TreeMap<>();

  /**
   * @param down source by target
   * @param back source by target
   */
  record Call(Map<String, String> down, Map<String, String> back) {}

  /**
   * @param listeners each with its event, in words
   */
  record Task(
      String assignee, String groups, String due, String priority, List<String> listeners) {}

  ShippedSteps(List<DecisionContract> contracts) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes"))) {
      files.filter(file -> file.toString().endsWith(".bpmn")).sorted().forEach(this::read);
    }
    contracts.forEach(this::read);
  }

  private void read(Path file) {
    BpmnModelInstance model;
    try (var in = Files.newInputStream(file)) {
      model = Bpmn.readModelFromStream(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    model.getModelElementsByType(CallActivity.class).forEach(this::read);
    model.getModelElementsByType(UserTask.class).forEach(this::read);
  }

  private void read(CallActivity call) {
    Map<String, String> down = new LinkedHashMap<>();
    Map<String, String> back = new LinkedHashMap<>();
    within(call, CamundaIn.class)
        .filter(each -> each.getCamundaTarget() != null)
        .forEach(each -> down.put(each.getCamundaTarget(), each.getCamundaSource()));
    within(call, CamundaOut.class)
        .forEach(each -> back.put(each.getCamundaTarget(), each.getCamundaSource()));
    calls.putIfAbsent(call.getCalledElement(), new Call(down, back));
  }

  private void read(UserTask task) {
    List<String> listeners =
        within(task, CamundaTaskListener.class)
            .filter(each -> !each.getCamundaDelegateExpression().contains("setNextActionListener"))
            .map(
                each ->
                    "the task listener %s on %s"
                        .formatted(each.getCamundaDelegateExpression(), each.getCamundaEvent()))
            .toList();
    tasks.putIfAbsent(
        task.getCamundaFormRef(),
        new Task(
            task.getCamundaAssignee() == null ? "" : task.getCamundaAssignee(),
            task.getCamundaCandidateGroups(),
            task.getCamundaDueDate(),
            task.getCamundaPriority(),
            listeners));
  }

  private void read(DecisionContract contract) {
    Map<String, List<String>> inputs = new LinkedHashMap<>();
    for (DecisionContract.Input input : contract.inputs()) {
      if (input.name().equals("store")) {
        // Tables read it from the lead; the gate refuses a step that sets it.
        continue;
      }
      List<String> values = new ArrayList<>();
      if (VARIABLES.contains(input.name())) {
        values.add("${" + input.name() + "}");
      }
      if (CHOSEN.contains(input.kind())) {
        input.values().stream()
            .filter(value -> value != null && !value.toString().startsWith("any-"))
            .forEach(value -> values.add(value.toString()));
      }
      inputs.put(input.name(), values);
    }
    questions.put(contract.decision(), inputs);
  }

  private static <T extends ModelElementInstance> Stream<T> within(
      BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? Stream.empty()
        : element.getExtensionElements().getChildElementsByType(type).stream();
  }

  Map<String, Call> calls() {
    return calls;
  }

  Map<String, Task> tasks() {
    return tasks;
  }

  /** Returns what a decision is asked with, and the values to choose from; none if it is open. */
  Map<String, List<String>> questions(String decision) {
    return questions.getOrDefault(decision, Map.of());
  }

  /** Returns the public constants of a class. */
  static Set<String> texts(Class<?> constants) {
    return Arrays.stream(constants.getDeclaredFields())
        .filter(field -> Modifier.isPublic(field.getModifiers()))
        .map(
            field -> {
              try {
                return (String) field.get(null);
              } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
              }
            })
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
