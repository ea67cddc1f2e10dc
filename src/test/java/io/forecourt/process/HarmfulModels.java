package io.forecourt.process;

import io.forecourt.process.deployment.UncheckedDeployments;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;

/** Shipped models as an administrator could have spoiled them; taken back after the test. */
public final class HarmfulModels {

  private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");

  private final RepositoryService repository;
  private final Deque<String> deployed = new ArrayDeque<>();

  public HarmfulModels(RepositoryService repository) {
    this.repository = repository;
  }

  /** Deploys a shipped file with one text in place of another. */
  public void deploy(String file, String right, String wrong) {
    deploy(
        file,
        text -> {
          if (!text.contains(right)) {
            throw new IllegalArgumentException(file + " does not say " + right);
          }
          return text.replace(right, wrong);
        });
  }

  /** Deploys a shipped file, changed. */
  public void deploy(String file, UnaryOperator<String> change) {
    deployed.push(
        UncheckedDeployments.deploy(
            repository,
            repository
                .createDeployment()
                .name("harmful")
                .addString(file, change.apply(Models.text(Path.of("processes", file))))));
  }

  /** Deploys a shipped diagram without an event sub-process, as the Modeler removes it. */
  public void deployWithout(String file, String... subProcesses) {
    deploy(
        file,
        text -> {
          String rest = text;
          for (String subProcess : subProcesses) {
            rest = without(rest, subProcess);
          }
          return rest;
        });
  }

  /** Takes everything back that was deployed here, with what runs on it. */
  public void takeBack() {
    while (!deployed.isEmpty()) {
      repository.deleteDeployment(deployed.pop(), true);
    }
  }

  private static String without(String text, String subProcess) {
    int start = text.indexOf("<bpmn:subProcess id=\"" + subProcess + "\"");
    int end = text.indexOf("</bpmn:subProcess>", start) + "</bpmn:subProcess>".length();
    String rest = text.substring(0, start) + text.substring(end);
    List<String> ids = new ArrayList<>();
    ID.matcher(text.substring(start, end)).results().forEach(found -> ids.add(found.group(1)));
    for (String id : ids) {
      rest =
          rest.replaceAll(
              "(?s)<bpmndi:(BPMNShape|BPMNEdge) [^>]*bpmnElement=\"" + id + "\".*?</bpmndi:\\1>",
              "");
    }
    return rest;
  }
}
