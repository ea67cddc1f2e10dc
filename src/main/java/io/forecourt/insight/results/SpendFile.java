package io.forecourt.insight.results;

import io.forecourt.platform.InvalidInput;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What a store spent, as a spreadsheet saves it. */
final class SpendFile {

  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreHeaderCase(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  record Line(String source, YearMonth month, BigDecimal amount) {}

  /**
   * @throws InvalidInput with every line that is wrong
   */
  static List<Line> read(String text) {
    List<Line> lines = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (CSVParser file = FORMAT.parse(new StringReader(text.replace("\uFEFF", "")))) {
      if (!file.getHeaderMap().keySet().containsAll(Set.of("source", "month", "amount"))) {
        throw new InvalidInput("The first line names the columns: source, month, amount.");
      }
      for (CSVRecord row : file) {
        try {
          lines.add(line(row));
        } catch (DateTimeException | IllegalArgumentException e) {
          problems.add("line " + file.getCurrentLineNumber() + ": " + String.join(",", row));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (!problems.isEmpty()) {
      throw new InvalidInput(
          "Each line has a source, a month like 2026-03 and an amount. Nothing was kept: "
              + String.join("; ", problems));
    }
    return lines;
  }

  private static Line line(CSVRecord row) {
    BigDecimal amount = new BigDecimal(row.get("amount").replace(",", ""));
    if (row.get("source").isEmpty() || amount.signum() < 0) {
      throw new IllegalArgumentException();
    }
    return new Line(row.get("source"), YearMonth.parse(row.get("month")), amount);
  }

  private SpendFile() {}
}
