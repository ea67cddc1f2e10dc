package io.forecourt.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/** The rows of a deployed decision, to be looked at and to be offered with other numbers. */
@Component
public class DecisionRules {

  private final RepositoryService repository;

  DecisionRules(RepositoryService repository) {
    this.repository = repository;
  }

  /**
   * One row.
   *
   * @param outputs as they are written, by name
   */
  public record Row(String id, String description, Map<String, String> outputs) {}

  /** Of the latest version, in the order of the table. */
  public List<Row> findByKey(String decision) {
    DecisionTable table = table(latest(decision));
    List<String> names = table.getOutputs().stream().map(Output::getName).toList();
    List<Row> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      Map<String, String> outputs = new HashMap<>();
      int place = 0;
      for (var entry : rule.getOutputEntries()) {
        outputs.put(names.get(place++), entry.getTextContent().strip());
      }
      rows.add(
          new Row(
              rule.getId(),
              rule.getDescription() == null ? "" : rule.getDescription().getTextContent(),
              outputs));
    }
    return rows;
  }

  /**
   * The latest version as a file, with other values of one output.
   *
   * @param values by the id of the row
   */
  public String with(String decision, String output, Map<String, String> values) {
    DmnModelInstance model = latest(decision);
    DecisionTable table = table(model);
    int place = table.getOutputs().stream().map(Output::getName).toList().indexOf(output);
    for (Rule rule : table.getRules()) {
      if (values.containsKey(rule.getId())) {
        new ArrayList<>(rule.getOutputEntries())
            .get(place)
            .getText()
            .setTextContent(values.get(rule.getId()));
      }
    }
    return Dmn.convertToString(model);
  }

  private static DecisionTable table(DmnModelInstance model) {
    return model.getModelElementsByType(DecisionTable.class).iterator().next();
  }

  private DmnModelInstance latest(String decision) {
    String id =
        repository
            .createDecisionDefinitionQuery()
            .decisionDefinitionKey(decision)
            .withoutTenantId()
            .latestVersion()
            .singleResult()
            .getId();
    try (InputStream file = repository.getDecisionModel(id)) {
      return Dmn.readModelFromStream(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
