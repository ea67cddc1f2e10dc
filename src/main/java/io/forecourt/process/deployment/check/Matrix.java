package io.forecourt.process.deployment.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Which rows of a table match which values, by column. Values that match the same rows are one
 * class, so that all combinations can be tried although there are very many.
 */
final class Matrix {

  private static final int MOST_STEPS = 300_000;

  /**
   * @param value that stands for all of the class
   * @param rows that match
   */
  record ValueClass(Object value, BitSet rows) {}

  private final List<String> columns = new ArrayList<>();
  private final List<List<ValueClass>> classes = new ArrayList<>();
  private final List<Map<Object, BitSet>> exact = new ArrayList<>();
  private final int rows;
  private int steps;

  Matrix(int rows) {
    this.rows = rows;
  }

  /**
   * @param name as a person reads it
   * @param matches row and value
   */
  void addColumn(String name, List<Object> values, BiPredicate<Integer, Object> matches) {
    Map<BitSet, Object> found = new LinkedHashMap<>();
    Map<Object, BitSet> each = new HashMap<>();
    for (Object value : values) {
      BitSet set = new BitSet(rows);
      for (int row = 0; row < rows; row++) {
        set.set(row, matches.test(row, value));
      }
      found.putIfAbsent(set, value);
      each.put(value, set);
    }
    columns.add(name);
    exact.add(each);
    classes.add(
        found.entrySet().stream()
            .map(entry -> new ValueClass(entry.getValue(), entry.getKey()))
            .toList());
  }

  /** Returns a combination that no row matches. */
  Optional<Map<String, Object>> uncovered() {
    steps = 0;
    BitSet all = new BitSet(rows);
    all.set(0, rows);
    return uncovered(0, all, new LinkedHashMap<>());
  }

  private Optional<Map<String, Object>> uncovered(
      int column, BitSet left, Map<String, Object> chosen) {
    if (left.isEmpty()) {
      return Optional.of(new LinkedHashMap<>(chosen));
    }
    if (column == columns.size() || coversRest(column, left) || ++steps > MOST_STEPS) {
      return Optional.empty();
    }
    for (ValueClass each : classes.get(column)) {
      BitSet next = (BitSet) left.clone();
      next.and(each.rows());
      chosen.put(columns.get(column), each.value());
      Optional<Map<String, Object>> found = uncovered(column + 1, next, chosen);
      chosen.remove(columns.get(column));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private boolean coversRest(int column, BitSet left) {
    for (int row = left.nextSetBit(0); row >= 0; row = left.nextSetBit(row + 1)) {
      int here = row;
      boolean all = true;
      for (int each = column; each < columns.size() && all; each++) {
        all = classes.get(each).stream().allMatch(one -> one.rows().get(here));
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a row can match at all. */
  boolean canMatch(int row) {
    return classes.stream()
        .allMatch(column -> column.stream().anyMatch(one -> one.rows().get(row)));
  }

  /** Returns whether a row can match where no row above it does. */
  boolean canBeFirst(int row) {
    steps = 0;
    BitSet above = new BitSet(rows);
    above.set(0, row);
    return canBeFirst(row, 0, above);
  }

  private boolean canBeFirst(int row, int column, BitSet above) {
    if (above.isEmpty() || ++steps > MOST_STEPS) {
      return canMatch(row);
    }
    if (column == columns.size() || coversRest(column, above)) {
      return false;
    }
    for (ValueClass each : classes.get(column)) {
      if (each.rows().get(row)) {
        BitSet next = (BitSet) above.clone();
        next.and(each.rows());
        if (canBeFirst(row, column + 1, next)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Returns whether two rows can match at once. */
  boolean overlap(int one, int other) {
    return classes.stream()
        .allMatch(
            column ->
                column.stream().anyMatch(each -> each.rows().get(one) && each.rows().get(other)));
  }

  /** Returns the first rows that answer where some columns have certain values. */
  BitSet firstRows(Map<String, Object> when) {
    steps = 0;
    BitSet all = new BitSet(rows);
    all.set(0, rows);
    BitSet found = new BitSet(rows);
    collectFirst(0, all, when, found);
    return found;
  }

  private void collectFirst(int column, BitSet left, Map<String, Object> when, BitSet found) {
    if (left.isEmpty() || ++steps > MOST_STEPS) {
      return;
    }
    if (column == columns.size() || isAlwaysFirst(column, left)) {
      found.set(left.nextSetBit(0));
      return;
    }
    String name = columns.get(column);
    Collection<BitSet> ways =
        when.containsKey(name) && exact.get(column).containsKey(when.get(name))
            ? List.of(exact.get(column).get(when.get(name)))
            : classes.get(column).stream().map(ValueClass::rows).toList();
    for (BitSet way : ways) {
      BitSet next = (BitSet) left.clone();
      next.and(way);
      collectFirst(column + 1, next, when, found);
    }
  }

  private boolean isAlwaysFirst(int column, BitSet left) {
    BitSet first = new BitSet(rows);
    first.set(left.nextSetBit(0));
    return coversRest(column, first);
  }
}
