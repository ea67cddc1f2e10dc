package io.forecourt.platform;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** One line of a {@link CsvTable}; every complaint names the column. */
public final class CsvLine {

  private final CSVRecord line;

  CsvLine(CSVRecord line) {
    this.line = line;
  }

  /** Number of the line in its file, the header being the first. */
  public long number() {
    return line.getParser().getCurrentLineNumber();
  }

  /** The headers of the file, as they are written. */
  public List<String> columns() {
    return line.getParser().getHeaderNames();
  }

  public String text(String column) {
    return optional(column)
        .orElseThrow(() -> new IllegalArgumentException("'" + column + "' is empty."));
  }

  public Optional<String> optional(String column) {
    return line.isMapped(column) && line.isSet(column)
        ? Optional.of(line.get(column)).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  public <T> T value(String column, Function<String, T> parse) {
    return parsed(column, text(column), parse);
  }

  public <T> Optional<T> optionalValue(String column, Function<String, T> parse) {
    return optional(column).map(text -> parsed(column, text, parse));
  }

  /** Several values in one column, separated by {@code |}. */
  public List<String> list(String column) {
    return Arrays.stream(text(column).split("\\|")).map(String::trim).toList();
  }

  private static <T> T parsed(String column, String text, Function<String, T> parse) {
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException("'%s' cannot be '%s'.".formatted(column, text), e);
    }
  }
}
