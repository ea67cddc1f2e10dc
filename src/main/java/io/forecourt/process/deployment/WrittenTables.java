package io.forecourt.process.deployment;

import io.forecourt.process.WrittenTable;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Reads the tables of a decision file. */
final class WrittenTables {

  /** Returns the tables by the keys of their decisions. */
  static Map<String, WrittenTable> read(byte[] content) {
    Map<String, WrittenTable> tables = new HashMap<>();
    for (Decision decision :
        Dmn.readModelFromStream(new ByteArrayInputStream(content))
            .getModelElementsByType(Decision.class)) {
      if (decision.getExpression() instanceof DecisionTable table) {
        tables.put(decision.getId(), table(table));
      }
    }
    return tables;
  }

  private static WrittenTable table(DecisionTable table) {
    List<String> inputs =
        table.getInputs().stream()
            .map(input -> input.getInputExpression().getText().getTextContent().strip())
            .toList();
    List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
    List<WrittenTable.Row> rows = new ArrayList<>();
    for (Rule rule : table.getRules()) {
      Map<String, String> cells = new HashMap<>();
      put(cells, inputs, List.copyOf(rule.getInputEntries()));
      put(cells, outputs, List.copyOf(rule.getOutputEntries()));
      rows.add(new WrittenTable.Row(rows.size() + 1, cells));
    }
    return new WrittenTable(inputs, outputs, rows);
  }

  private static void put(
      Map<String, String> cells, List<String> names, List<? extends DmnElement> entries) {
    for (int place = 0; place < Math.min(names.size(), entries.size()); place++) {
      cells.put(names.get(place), entries.get(place).getTextContent().strip());
    }
  }

  private WrittenTables() {}
}
