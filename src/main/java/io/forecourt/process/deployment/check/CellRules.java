package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Kind;
import io.forecourt.process.DecisionContract.Output;
import io.forecourt.process.Decisions;
import io.forecourt.process.RetiredNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.Rule;

/** Single cells: they can be read, name values that exist, and are of the right kind. */
final class CellRules {

  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
  private static final Set<String> WORDS =
      Set.of("not", "true", "false", "null", "and", "or", "in", "between", "if", "then", "else");

  private final Table table;
  private final DecisionContract contract;
  private final Models models;
  private final Report report;
  private boolean readable = true;

  /**
   * @param contract null if code does not know the decision
   */
  CellRules(Table table, DecisionContract contract, Models models, Report report) {
    this.table = table;
    this.contract = contract;
    this.models = models;
    this.report = report;
  }

  /** Returns the outputs of each row by name; empty if some cell is wrong. */
  Optional<List<Map<String, Object>>> check() {
    List<Map<String, Object>> outputs = new ArrayList<>();
    int number = 0;
    for (Rule rule : table.rules()) {
      number++;
      checkInputs(number, Table.inputCells(rule));
      outputs.add(checkOutputs(number, Table.outputCells(rule)));
    }
    return readable ? Optional.of(outputs) : Optional.empty();
  }

  private void checkInputs(int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String name = table.inputs().get(column);
      if (CellTests.isAny(cell)) {
        continue;
      }
      if (NAME.matcher(cell).matches() && !WORDS.contains(cell)) {
        add(
            row,
            "%s is a text without quotes. Write \"%s\" in the column '%s'."
                .formatted(cell, cell, name));
        continue;
      }
      Input input = input(name).orElse(null);
      if (input != null && input.kind() == Kind.TEXT && input.isClosed()) {
        Set<String> known = new TreeSet<>();
        input.values().stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .forEach(known::add);
        for (String text : CellTests.texts(cell)) {
          if (!known.contains(text)) {
            add(row, "'%s' is never \"%s\".%s".formatted(name, text, Names.hint(text, known)));
          }
        }
      }
      if (table.id().equals(Decisions.SLA_POLICY) && name.equals("clock")) {
        checkClocks(row, cell, input);
      }
      Object sample = input == null ? sampleFor(cell) : firstOf(input);
      if (CellTests.matches(cell, sample, Map.of()).isEmpty()) {
        add(
            row,
            "The cell '%.40s' in the column '%s' cannot be read, or does not fit its values. Write texts in quotes, numbers without, and compare with <, >=, or [1..5]."
                .formatted(cell, name));
      }
    }
  }

  /** A clock that nothing asks for is a typing error. */
  private void checkClocks(int row, String cell, Input input) {
    Set<String> known = new TreeSet<>(Clocks.askedBy(models));
    if (input != null) {
      input.values().forEach(value -> known.add(String.valueOf(value)));
    }
    for (String text : CellTests.texts(cell)) {
      if (!known.contains(text)) {
        add(
            row,
            "Nothing asks for the clock \"%s\".%s"
                .formatted(
                    text,
                    Names.closest(text, known)
                        .map(name -> " Did you mean '" + name + "'?")
                        .orElse(" Name it in the decision escalation, or delete the row.")));
      }
    }
  }

  private static Object firstOf(Input input) {
    return input.values().stream().filter(value -> value != null).findFirst().orElse(null);
  }

  private static Object sampleFor(String cell) {
    return cell.contains("\"") ? "x" : cell.matches(".*\\d.*") ? (Object) 1 : true;
  }

  private Map<String, Object> checkOutputs(int row, List<String> cells) {
    Map<String, Object> values = new HashMap<>();
    for (int column = 0; column < cells.size(); column++) {
      String written = table.outputs().get(column);
      String name = RetiredNames.DECISION_OUTPUTS.getOrDefault(written, written);
      String cell = cells.get(column);
      if (NAME.matcher(cell).matches() && !WORDS.contains(cell)) {
        add(
            row,
            "%s is a text without quotes. Write \"%s\" in the column '%s'."
                .formatted(cell, cell, name));
        continue;
      }
      try {
        Optional<Object> value = CellTests.value(cell, Map.of());
        values.put(name, value.orElse(null));
        output(name)
            .flatMap(output -> new OutputCell(cell, output, models).fault(value))
            .ifPresent(fault -> add(row, fault));
      } catch (RuntimeException e) {
        add(
            row,
            "The cell '%.40s' in the column '%s' cannot be read. Write texts in quotes, numbers without."
                .formatted(cell, name));
      }
    }
    return values;
  }

  private Optional<Input> input(String name) {
    return contract == null
        ? Optional.empty()
        : contract.inputs().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private Optional<Output> output(String name) {
    return contract == null
        ? Optional.empty()
        : contract.outputs().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  /** Returns the names that an input expression uses. */
  static Set<String> words(String expression) {
    Set<String> words = new TreeSet<>();
    NAME.matcher(expression.replaceAll("\"[^\"]*\"", ""))
        .results()
        .map(found -> found.group())
        .filter(word -> !WORDS.contains(word))
        .forEach(words::add);
    return words;
  }

  private void add(int row, String problem) {
    readable = false;
    report.add(table.file(), table.row(row), problem);
  }
}
