package io.forecourt.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/** Labels of the steps in deployed diagrams. */
@Component
public class StepNames {

  private final RepositoryService repository;

  /** By definition and step; definitions never change, and few have failed steps. */
  private final Map<String, String> known = new ConcurrentHashMap<>();

  StepNames(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * @param definition id of one version of a process
   * @return the label of the step; its id where it has none
   */
  public String nameOf(String definition, String step) {
    return known.computeIfAbsent(definition + "/" + step, key -> read(definition, step));
  }

  private String read(String definition, String step) {
    try {
      ModelElementInstance element =
          repository.getBpmnModelInstance(definition).getModelElementById(step);
      return element instanceof FlowElement flow && flow.getName() != null
          ? flow.getName().replaceAll("\\s+", " ")
          : step;
    } catch (ProcessEngineException e) {
      // Its deployment was deleted.
      return step;
    }
  }
}
