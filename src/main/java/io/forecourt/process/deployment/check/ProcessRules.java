package io.forecourt.process.deployment.check;

import io.forecourt.process.ProcessContract;
import io.forecourt.process.ProcessKeys;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** Identity of a process, and who may start it. */
final class ProcessRules implements DiagramRule {

  private static final Set<String> KEYS = KnownNames.texts(ProcessKeys.class);

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    checkIdentity(diagram, report);
    checkStarts(diagram, report);
    boolean twice =
        models.checkedProcesses().stream()
            .anyMatch(
                other -> other.id().equals(diagram.id()) && !other.file().equals(diagram.file()));
    if (twice) {
      report.add(
          diagram.file(),
          diagram.label(),
          "Two files hold the process '%s'. Deploy one of them.".formatted(diagram.id()));
    }
  }

  private static void checkIdentity(Diagram diagram, Report report) {
    String id = diagram.id();
    String file = diagram.file().baseName();
    if (KEYS.contains(file) && !id.equals(file)) {
      report.add(
          diagram.file(),
          diagram.label(),
          "The process id was changed from '%s' to '%s', so leads would go on with the old version. Change it back."
              .formatted(file, id));
    } else if (!KEYS.contains(id)) {
      Names.closest(id, KEYS)
          .filter(known -> Names.distance(id, known) <= 2)
          .ifPresent(
              known ->
                  report.add(
                      diagram.file(),
                      diagram.label(),
                      "The process id '%s' is not known. Did you mean '%s'? A new process needs an id that is clearly different."
                          .formatted(id, known)));
    }
    if (!diagram.process().isExecutable()) {
      report.add(
          diagram.file(),
          diagram.label(),
          "The process is not executable, so nothing would be deployed. Tick 'Executable'.");
    }
  }

  private static void checkStarts(Diagram diagram, Report report) {
    boolean hasForm = false;
    boolean hasStart = false;
    for (String id : diagram.graph().starts()) {
      StartEvent start = (StartEvent) diagram.graph().node(id);
      hasStart = true;
      hasForm |= Diagram.camunda(start, "formRef") != null;
      if (Diagram.timer(start).isPresent()) {
        report.add(
            diagram.file(),
            Diagram.label(start),
            "A timer starts this process, but a process needs a lead and a store. Start it from another process, or by a message.");
      }
    }
    long plainStarts =
        diagram.graph().starts().stream()
            .filter(id -> Diagram.definitions(diagram.graph().node(id)).isEmpty())
            .count();
    if (plainStarts > 1) {
      report.add(
          diagram.file(),
          diagram.label(),
          "It has several plain start events; the engine allows one. Remove the others.");
    }
    if (!hasStart) {
      report.add(diagram.file(), diagram.label(), "The process has no start event. Add one.");
    }
    boolean plain =
        ProcessContract.find(diagram.id()).filter(ProcessContract::isStartedByCode).isEmpty();
    if ((!plain || KEYS.contains(diagram.id()))
        && diagram.graph().starts().stream()
            .noneMatch(id -> Diagram.definitions(diagram.graph().node(id)).isEmpty())) {
      report.add(
          diagram.file(),
          diagram.label(),
          "The process has no plain start event, so it can no longer be started. Add a start event without a type.");
    }
    String startable = diagram.process().getAttributeValueNs(Xml.CAMUNDA, "isStartableInTasklist");
    if (!"false".equals(startable) && !hasForm) {
      report.add(
          diagram.file(),
          diagram.label(),
          "Reps could start it empty from Tasklist. Set 'Startable' to false, or give its start event a form.");
    }
  }
}
