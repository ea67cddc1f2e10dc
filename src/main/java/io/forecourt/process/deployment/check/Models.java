package io.forecourt.process.deployment.check;

import io.forecourt.process.FileCheck;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;

/**
 * The models that will be in use after a deployment: the files to be checked, and in place of what
 * they do not hold, the ones in use.
 */
final class Models {

  private final Map<String, Diagram> processes = new TreeMap<>();
  private final Map<String, Table> decisions = new TreeMap<>();
  private final Map<String, Form> forms = new TreeMap<>();
  private final Map<String, String> templates = new TreeMap<>();
  private final List<Diagram> checkedProcesses = new ArrayList<>();
  private final List<Table> checkedDecisions = new ArrayList<>();
  private final List<Form> checkedForms = new ArrayList<>();
  private final Collection<FileCheck> fileChecks;

  /** The models of today. */
  Models(List<ModelFile> inUse, Collection<FileCheck> fileChecks) {
    this.fileChecks = fileChecks;
    inUse.forEach(file -> add(file, false));
  }

  /**
   * @param today its models, without those that the checked ones replace, are read once
   */
  Models(List<ModelFile> checked, List<ModelFile> inUse, Models today) {
    this.fileChecks = today.fileChecks;
    Set<String> names = new HashSet<>();
    checked.forEach(file -> names.add(file.baseName() + "." + file.kind()));
    for (ModelFile file : inUse) {
      if (!names.contains(file.baseName() + "." + file.kind())) {
        addRead(file, today);
      }
    }
    checked.forEach(file -> add(file, true));
  }

  private void addRead(ModelFile file, Models today) {
    switch (file.kind()) {
      case "bpmn" ->
          today.processes.values().stream()
              .filter(each -> each.file().equals(file))
              .forEach(each -> processes.put(each.id(), each));
      case "dmn" ->
          today.decisions.values().stream()
              .filter(each -> each.file().equals(file))
              .forEach(each -> decisions.put(each.id(), each));
      case "form" ->
          today.forms.values().stream()
              .filter(each -> each.file().equals(file))
              .forEach(each -> forms.put(each.id(), each));
      default -> {
        if (today.templates.containsKey(file.baseName())) {
          templates.put(file.baseName(), today.templates.get(file.baseName()));
        }
      }
    }
  }

  private void add(ModelFile file, boolean isChecked) {
    switch (file.kind()) {
      case "bpmn" -> addProcesses(file, isChecked);
      case "dmn" -> addDecisions(file, isChecked);
      case "form" ->
          Form.read(file)
              .ifPresent(
                  form -> {
                    forms.put(form.id(), form);
                    if (isChecked) {
                      checkedForms.add(form);
                    }
                  });
      default ->
          fileChecks.stream()
              .filter(check -> check.kind().equals(file.kind()))
              .findFirst()
              .ifPresent(
                  check -> {
                    templates.remove(file.baseName());
                    check
                        .usableAs(file.name(), file.content())
                        .ifPresent(
                            name ->
                                templates.put(name, check.purpose(file.name(), file.content())));
                  });
    }
  }

  private void addProcesses(ModelFile file, boolean isChecked) {
    try {
      Xml.parse(file.content());
      for (Process process :
          Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()))
              .getModelElementsByType(Process.class)) {
        Diagram diagram = Diagram.of(file, process);
        processes.put(diagram.id(), diagram);
        if (isChecked) {
          checkedProcesses.add(diagram);
        }
      }
    } catch (ModelException | SAXException | IOException e) {
      // Reported by the rules for what cannot be read.
    }
  }

  private void addDecisions(ModelFile file, boolean isChecked) {
    for (Table table : Table.read(file)) {
      decisions.put(table.id(), table);
      if (isChecked) {
        checkedDecisions.add(table);
      }
    }
  }

  List<Diagram> checkedProcesses() {
    return checkedProcesses;
  }

  List<Diagram> uncheckedProcesses() {
    return processes.values().stream().filter(each -> !checkedProcesses.contains(each)).toList();
  }

  List<Table> uncheckedDecisions() {
    return decisions.values().stream().filter(each -> !checkedDecisions.contains(each)).toList();
  }

  List<Table> checkedDecisions() {
    return checkedDecisions;
  }

  List<Form> checkedForms() {
    return checkedForms;
  }

  Optional<Diagram> process(String id) {
    return Optional.ofNullable(processes.get(id));
  }

  Set<String> processIds() {
    return processes.keySet();
  }

  Optional<Table> decision(String id) {
    return Optional.ofNullable(decisions.get(id));
  }

  Set<String> decisionIds() {
    return decisions.keySet();
  }

  Optional<Form> form(String id) {
    return Optional.ofNullable(forms.get(id));
  }

  Set<String> formIds() {
    return forms.keySet();
  }

  Set<String> templates() {
    return templates.keySet();
  }

  /** Returns what a message template is for; empty if there is none. */
  String purposeOf(String template) {
    return templates.getOrDefault(template, "");
  }

  /** Returns where each process is called from. */
  Map<String, List<Diagram>> callers() {
    Map<String, List<Diagram>> callers = new HashMap<>();
    for (Diagram diagram : processes.values()) {
      Calls.of(diagram)
          .forEach(
              call ->
                  callers
                      .computeIfAbsent(
                          String.valueOf(call.getCalledElement()), id -> new ArrayList<>())
                      .add(diagram));
    }
    return callers;
  }
}
