package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Demand;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.HitPolicy;

/**
 * Tries a table with everything that code may ask: each question has an answer, no two rows answer
 * at once where only one may, every row can be used, and the answers are what is needed.
 */
final class TableTrial {

  private final Table table;
  private final DecisionContract contract;
  private final Report report;
  private final Optional<List<Map<String, Object>>> outputs;
  private final List<List<String>> cells;

  TableTrial(Table table, DecisionContract contract, Models models, Report report) {
    this.table = table;
    this.contract = contract;
    this.report = report;
    this.outputs = new CellRules(table, contract, models, report).check();
    this.cells = table.rules().stream().map(Table::inputCells).toList();
  }

  void check() {
    boolean fits = new ColumnTypes(table, contract, outputs.orElse(List.of()), report).check();
    if (outputs.isEmpty() || !fits) {
      return;
    }
    Matrix matrix = matrix();
    checkRows(matrix);
    if (contract.answersAlways()) {
      matrix
          .uncovered()
          .ifPresent(
              gap ->
                  report.add(
                      table.file(),
                      table.label(),
                      "No row answers for %s. Add a row, or end the table with a row in which all inputs are empty."
                          .formatted(words(gap))));
    }
    for (Demand demand : contract.demands()) {
      BitSet first = matrix.firstRows(demand.when());
      first.stream()
          .filter(row -> !demand.isMet().test(outputs.get().get(row)))
          .boxed()
          .findFirst()
          .ifPresent(
              row ->
                  report.add(
                      table.file(),
                      table.row(row + 1),
                      demand.words()
                          + (demand.when().isEmpty()
                              ? ""
                              : " This row answers for " + words(demand.when()) + ".")));
    }
    contract
        .trial()
        .apply(this::answer)
        .forEach(fault -> report.add(table.file(), table.label(), fault));
  }

  private Matrix matrix() {
    Matrix matrix = new Matrix(cells.size());
    for (int column = 0; column < table.inputs().size(); column++) {
      int at = column;
      matrix.addColumn(
          table.inputs().get(column),
          valuesOf(column),
          (row, value) -> CellTests.matches(cells.get(row).get(at), value, Map.of()).orElse(false));
    }
    return matrix;
  }

  private List<Object> valuesOf(int column) {
    Input input = input(table.inputs().get(column)).orElse(null);
    Set<Object> values = new LinkedHashSet<>();
    if (input != null) {
      values.addAll(input.values());
    }
    boolean numbers =
        input == null || input.kind() == Kind.NUMBER || input.kind() == Kind.WHOLE_NUMBER;
    for (List<String> row : cells) {
      if (numbers) {
        CellTests.numbers(row.get(column)).stream()
            .filter(number -> input == null || isWithin(number, input))
            .forEach(values::add);
      } else if (!input.isClosed()) {
        values.addAll(CellTests.texts(row.get(column)));
      }
    }
    if (values.isEmpty()) {
      values.add(0);
    }
    return new ArrayList<>(values);
  }

  private static boolean isWithin(int number, Input input) {
    List<Integer> ends =
        input.values().stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList();
    return ends.size() < 2 || (number >= ends.get(0) && number <= ends.get(1));
  }

  private void checkRows(Matrix matrix) {
    HitPolicy policy = table.table().getHitPolicy();
    for (int row = 0; row < cells.size(); row++) {
      boolean used = policy == HitPolicy.FIRST ? matrix.canBeFirst(row) : matrix.canMatch(row);
      if (!used) {
        report.add(
            table.file(),
            table.row(row + 1),
            matrix.canMatch(row)
                ? "It is never used, because rows above it cover all of its cases. Move it up, or delete it."
                : "It never applies, because its conditions cannot be met. Correct it, or delete it.");
      }
      for (int other = 0; other < row && isSingle(policy); other++) {
        if (matrix.overlap(other, row)) {
          report.add(
              table.file(),
              table.row(row + 1),
              "It applies together with row %d, and only one may. Make their conditions differ, or set the hit policy to First."
                  .formatted(other + 1));
          break;
        }
      }
    }
  }

  /** Where several rows together are an error, of the engine or of code. */
  private boolean isSingle(HitPolicy policy) {
    return policy == null
        || policy == HitPolicy.UNIQUE
        || (policy != HitPolicy.FIRST && contract.answersAlways());
  }

  /** Returns the outputs of each row that applies; of the first one only, where so set. */
  private List<Map<String, Object>> answer(Map<String, Object> inputs) {
    List<Map<String, Object>> found = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      boolean matches = true;
      for (int column = 0; column < table.inputs().size() && matches; column++) {
        Object value = inputs.get(table.inputs().get(column));
        matches = CellTests.matches(cells.get(row).get(column), value, Map.of()).orElse(false);
      }
      if (matches) {
        found.add(outputs.orElseThrow().get(row));
        if (table.table().getHitPolicy() == HitPolicy.FIRST) {
          return found;
        }
      }
    }
    return found;
  }

  private Optional<Input> input(String name) {
    return contract.inputs().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static String words(Map<String, Object> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(
            entry ->
                entry.getKey() + " " + (entry.getValue() == null ? "missing" : entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
