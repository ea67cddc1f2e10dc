package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionContract;
import io.forecourt.process.DecisionContract.Input;
import io.forecourt.process.DecisionContract.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of a table's columns fit what code gives and reads. */
final class ColumnTypes {

  private static final Map<Kind, Set<String>> TYPES =
      Map.of(
          Kind.TEXT, Set.of("string"),
          Kind.FLAG, Set.of("boolean"),
          Kind.NUMBER, Set.of("double", "long", "integer", "number"),
          Kind.WHOLE_NUMBER, Set.of("integer", "long", "double", "number"));

  private final Table table;
  private final DecisionContract contract;
  private final List<Map<String, Object>> outputs;
  private final Report report;

  ColumnTypes(
      Table table, DecisionContract contract, List<Map<String, Object>> outputs, Report report) {
    this.table = table;
    this.contract = contract;
    this.outputs = outputs;
    this.report = report;
  }

  boolean check() {
    boolean fits = true;
    for (var column : table.table().getInputs()) {
      String expression =
          column.getInputExpression() == null
              ? ""
              : column.getInputExpression().getText().getTextContent().strip();
      String type =
          column.getInputExpression() == null ? null : column.getInputExpression().getTypeRef();
      Input input = input(expression).orElse(null);
      if (input != null && type != null && !type.isBlank()) {
        fits &= checkType(expression, input.kind(), type);
      }
    }
    for (var column : table.table().getOutputs()) {
      var output =
          contract.outputs().stream()
              .filter(each -> each.name().equals(column.getName()))
              .findFirst()
              .orElse(null);
      String type = column.getTypeRef();
      if (output != null && type != null && !type.isBlank()) {
        fits &= checkType(column.getName(), output.kind(), type);
      }
    }
    return fits;
  }

  private boolean checkType(String column, Kind kind, String type) {
    Set<String> allowed = TYPES.getOrDefault(kind, Set.of("string"));
    boolean fits =
        allowed.contains(type.toLowerCase(Locale.ROOT))
            && !(kind == Kind.NUMBER && type.equals("integer") && hasFraction(column));
    if (!fits) {
      report.add(
          table.file(),
          table.label(),
          "The column '%s' has the type %s; it has to be %s."
              .formatted(
                  column,
                  type,
                  kind == Kind.WHOLE_NUMBER
                      ? "integer"
                      : allowed.stream().sorted().findFirst().orElse("string")));
    }
    return fits;
  }

  private boolean hasFraction(String column) {
    return outputs.stream()
        .map(row -> row.get(column))
        .anyMatch(value -> value != null && value.toString().matches("\\d+\\.\\d*[1-9]\\d*"));
  }

  private Optional<Input> input(String name) {
    return contract.inputs().stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
