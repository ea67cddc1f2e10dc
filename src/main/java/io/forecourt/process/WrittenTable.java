package io.forecourt.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A decision table as its author wrote it.
 *
 * @param inputs names of the inputs
 * @param outputs names of the outputs
 */
public record WrittenTable(List<String> inputs, List<String> outputs, List<Row> rows) {

  private static final Pattern TEXT = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
  private static final Pattern TEXTS = Pattern.compile(TEXT + "(?:\\s*,\\s*" + TEXT + ")*");

  /**
   * One row.
   *
   * @param number from 1
   * @param cells by the name of the input or output, as they are written; empty ones too
   */
  public record Row(int number, Map<String, String> cells) {

    public boolean isEmpty(String name) {
      String cell = cells.getOrDefault(name, "");
      return cell.isEmpty() || cell.equals("-") || cell.equals("null");
    }

    public String cell(String name) {
      return cells.getOrDefault(name, "");
    }

    /** Returns the text between quotes; empty if the cell is anything else. */
    public Optional<String> text(String name) {
      Matcher text = TEXT.matcher(cell(name));
      return text.matches() ? Optional.of(unescaped(text.group(1))) : Optional.empty();
    }

    /** Returns the texts of a list such as {@code "new","used"}; empty if it is anything else. */
    public Optional<List<String>> texts(String name) {
      String cell = cell(name);
      return TEXTS.matcher(cell).matches()
          ? Optional.of(TEXT.matcher(cell).results().map(text -> unescaped(text.group(1))).toList())
          : Optional.empty();
    }

    private static String unescaped(String text) {
      return text.replace("\\\"", "\"").replace("\\\\", "\\");
    }
  }
}
