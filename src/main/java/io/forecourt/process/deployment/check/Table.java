package io.forecourt.process.deployment.check;

import io.forecourt.process.WrittenTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;

/**
 * One decision of a file.
 *
 * @param table null if it is no table
 */
record Table(ModelFile file, Decision decision, DecisionTable table) {

  /** Reads the decisions of a file; none if it cannot be read. */
  static List<Table> read(ModelFile file) {
    List<Table> tables = new ArrayList<>();
    try {
      Xml.parse(file.content());
      for (Decision decision :
          Dmn.readModelFromStream(new ByteArrayInputStream(file.content()))
              .getModelElementsByType(Decision.class)) {
        tables.add(
            new Table(
                file,
                decision,
                decision.getExpression() instanceof DecisionTable table ? table : null));
      }
    } catch (ModelException | SAXException | IOException e) {
      // Reported by the rules for what cannot be read.
    }
    return tables;
  }

  String id() {
    return decision.getId();
  }

  String label() {
    return decision.getName() == null ? id() : decision.getName() + " (" + id() + ")";
  }

  String row(int number) {
    return label() + ", row " + number;
  }

  /** Expressions of the inputs, as written. */
  List<String> inputs() {
    return table.getInputs().stream().map(Table::expression).toList();
  }

  private static String expression(Input input) {
    return input.getInputExpression() == null || input.getInputExpression().getText() == null
        ? ""
        : input.getInputExpression().getText().getTextContent().strip();
  }

  List<String> outputs() {
    return table.getOutputs().stream().map(Output::getName).map(String::valueOf).toList();
  }

  List<Rule> rules() {
    return List.copyOf(table.getRules());
  }

  static List<String> inputCells(Rule rule) {
    return cells(rule.getInputEntries());
  }

  static List<String> outputCells(Rule rule) {
    return cells(rule.getOutputEntries());
  }

  private static List<String> cells(Iterable<? extends DmnElement> entries) {
    List<String> cells = new ArrayList<>();
    entries.forEach(
        entry ->
            cells.add(
                entry.getUniqueChildElementByNameNs(entry.getDomElement().getNamespaceURI(), "text")
                        == null
                    ? entry.getTextContent().strip()
                    : entry
                        .getUniqueChildElementByNameNs(
                            entry.getDomElement().getNamespaceURI(), "text")
                        .getTextContent()
                        .strip()));
    return cells;
  }

  /** Returns the table as its author wrote it. */
  WrittenTable written() {
    List<String> inputs = inputs();
    List<String> outputs = outputs();
    List<WrittenTable.Row> rows = new ArrayList<>();
    for (Rule rule : rules()) {
      Map<String, String> cells = new HashMap<>();
      put(cells, inputs, inputCells(rule));
      put(cells, outputs, outputCells(rule));
      rows.add(new WrittenTable.Row(rows.size() + 1, cells));
    }
    return new WrittenTable(inputs, outputs, rows);
  }

  private static void put(Map<String, String> cells, List<String> names, List<String> entries) {
    for (int place = 0; place < Math.min(names.size(), entries.size()); place++) {
      cells.put(names.get(place), entries.get(place));
    }
  }
}
