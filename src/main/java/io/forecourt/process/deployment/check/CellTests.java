package io.forecourt.process.deployment.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/** Evaluates single cells of a table, without an engine or a database. */
final class CellTests {

  private static final FeelEngine FEEL = new ScalaFeelEngineFactory().createInstance();
  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TEXTS =
      Pattern.compile("\\s*" + TEXT + "(?:\\s*,\\s*" + TEXT + ")*\\s*");
  private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?");

  static boolean isAny(String cell) {
    return cell.isEmpty() || cell.equals("-");
  }

  /** Returns the texts in quotes. */
  static Set<String> texts(String cell) {
    Set<String> texts = new TreeSet<>();
    TEXT.matcher(cell).results().forEach(text -> texts.add(text.group(1)));
    return texts;
  }

  /** Returns the numbers of a cell, each with its neighbors, to be tried. */
  static Set<Integer> numbers(String cell) {
    Set<Integer> numbers = new TreeSet<>();
    Matcher number = NUMBER.matcher(TEXT.matcher(cell).replaceAll(""));
    while (number.find()) {
      double value = Double.parseDouble(number.group());
      if (Math.abs(value) < 1e9) {
        int whole = (int) Math.floor(value);
        numbers.add(whole - 1);
        numbers.add(whole);
        numbers.add(whole + 1);
      }
    }
    return numbers;
  }

  /**
   * Returns whether an input cell matches a value.
   *
   * @return empty if the cell cannot be evaluated
   */
  static Optional<Boolean> matches(String cell, Object value, Map<String, Object> others) {
    if (isAny(cell)) {
      return Optional.of(true);
    }
    if (TEXTS.matcher(cell).matches()) {
      return Optional.of(value instanceof String text && texts(cell).contains(text));
    }
    Map<String, Object> all = new HashMap<>(others);
    all.put("cellInput", value);
    try {
      return Optional.of(FEEL.evaluateSimpleUnaryTests(cell, "cellInput", context(all)));
    } catch (RuntimeException e) {
      // A missing value is compared in vain; anything else is a fault of the cell.
      return value == null ? Optional.of(false) : Optional.empty();
    }
  }

  /**
   * Returns the value of an output cell; a null inside means that it is empty.
   *
   * @return null if the cell cannot be evaluated
   */
  static Optional<Object> value(String cell, Map<String, Object> variables) {
    if (cell.isEmpty() || cell.equals("null")) {
      return Optional.empty();
    }
    Matcher text = TEXT.matcher(cell);
    if (text.matches()) {
      return Optional.of(text.group(1).replace("\\\"", "\"").replace("\\\\", "\\"));
    }
    Object value = FEEL.evaluateSimpleExpression(cell, context(variables));
    return Optional.ofNullable(value);
  }

  /** Returns whether an expression can be read; its value does not matter. */
  static boolean canBeRead(String expression) {
    try {
      FEEL.evaluateSimpleExpression(expression, context(Map.of()));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static VariableContext context(Map<String, Object> values) {
    return Variables.fromMap(values).asVariableContext();
  }

  private CellTests() {}
}
