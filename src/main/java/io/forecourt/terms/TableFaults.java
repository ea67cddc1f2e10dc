package io.forecourt.terms;

import io.forecourt.process.WrittenTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What is wrong in one row of a decision, in plain words with the number of the row. */
final class TableFaults {

  private final WrittenTable.Row row;
  private final List<String> faults;

  TableFaults(WrittenTable.Row row, List<String> faults) {
    this.row = row;
    this.faults = faults;
  }

  /** Returns a fault for each column that the table needs and does not have. */
  static List<String> missing(WrittenTable table, List<String> columns) {
    return columns.stream()
        .filter(name -> !table.inputs().contains(name) && !table.outputs().contains(name))
        .map("the column '%s' is missing."::formatted)
        .toList();
  }

  void add(String fault) {
    faults.add("row %d: %s".formatted(row.number(), fault));
  }

  /** An input cell is empty, which means any, or lists names in quotes. */
  List<String> names(String column) {
    Optional<List<String>> names = row.texts(column);
    if (!row.isEmpty(column) && names.isEmpty()) {
      add("%s must be empty or names in quotes, not %s.".formatted(column, row.cell(column)));
    }
    return names.orElse(List.of());
  }

  /** A text in quotes that is not blank; an expression could say anything. */
  Optional<String> text(String column) {
    Optional<String> text = row.text(column).filter(each -> !each.isBlank());
    if (text.isEmpty()) {
      add("%s must be a text in quotes.".formatted(column));
    }
    return text;
  }

  /** An empty cell, or a plain number from zero to the highest. */
  Optional<BigDecimal> number(String column, BigDecimal highest) {
    if (row.isEmpty(column)) {
      return Optional.empty();
    }
    try {
      BigDecimal number = new BigDecimal(row.cell(column));
      if (number.signum() >= 0 && number.compareTo(highest) <= 0) {
        return Optional.of(number);
      }
    } catch (NumberFormatException e) {
      // Answered below, as any other value that makes no sense.
    }
    add("%s must be a number from 0 to %s, not %s.".formatted(column, highest, row.cell(column)));
    return Optional.empty();
  }
}
