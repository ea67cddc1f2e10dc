package io.forecourt.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV with commas, semicolons, tabs or pipes; values in quotes may hold line breaks. */
final class DelimitedFile {

  private static final String DELIMITERS = ",;\t|";

  /** Excel's way to name the delimiter. */
  private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)\\Asep=(.)\\R");

  private static final String TRUNCATED =
      "The file ends in the middle of line %d, so the rest is missing. Send it again.";

  private final List<DataRecord> records = new ArrayList<>();
  private final List<LineNote> unreadable = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private int shortest = Integer.MAX_VALUE;

  private DelimitedFile() {}

  static DataFile read(String text) {
    String table = SEPARATOR_LINE.matcher(text).replaceFirst("");
    long skipped = table.length() == text.length() ? 0 : 1;
    DelimitedFile file = new DelimitedFile();
    file.readRecords(table, skipped);
    Set<String> headers = new LinkedHashSet<>(file.header);
    headers.remove("");
    return new DataFile(file.records, file.unreadable, headers);
  }

  private void readRecords(String table, long skipped) {
    long line = skipped;
    try (CSVParser parser = CSVParser.parse(table, format(table))) {
      CSVRecord last = null;
      long lastLine = 0;
      for (CSVRecord cells : parser) {
        // The parser counts to where a record ends, which quoted line breaks move.
        long start = line + 1;
        line = skipped + parser.getCurrentLineNumber();
        if (isNothing(cells)) {
          continue;
        }
        if (header.isEmpty()) {
          cells.forEach(name -> header.add(name.strip()));
          continue;
        }
        if (last != null) {
          add(last, lastLine);
        }
        last = cells;
        lastLine = start;
      }
      if (last != null) {
        addLast(last, lastLine, table.endsWith("\n") || table.endsWith("\r"));
      }
    } catch (UncheckedIOException | IllegalStateException | IOException e) {
      throw new FileRefused(TRUNCATED.formatted(line + 1));
    }
  }

  private void add(CSVRecord cells, long line) {
    shortest = Math.min(shortest, cells.size());
    if (cells.size() > header.size() && isFilled(cells, header.size())) {
      unreadable.add(
          new LineNote(
              line,
              "The line has %d values, and the header has %d columns; a comma in a text needs quotes."
                  .formatted(cells.size(), header.size())));
      return;
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int column = 0; column < header.size(); column++) {
      // Of two columns with one name, the first that is filled counts.
      String cell = column < cells.size() ? cells.get(column) : "";
      values.merge(header.get(column), cell, (first, second) -> first.isBlank() ? second : first);
    }
    records.add(new DataRecord(line, values));
  }

  /** Some exports leave empty values at the end out, but then on other lines as well. */
  private void addLast(CSVRecord cells, long line, boolean ended) {
    if (!ended && cells.size() < Math.min(header.size(), shortest)) {
      throw new FileRefused(TRUNCATED.formatted(line));
    }
    add(cells, line);
  }

  private static boolean isFilled(CSVRecord cells, int from) {
    return cells.stream().skip(from).anyMatch(cell -> !cell.isBlank());
  }

  /** An empty line, or a remark in a file that a person wrote. */
  private static boolean isNothing(CSVRecord cells) {
    return !isFilled(cells, 0) || (cells.get(0).startsWith("# ") && !holdsVin(cells));
  }

  private static boolean holdsVin(CSVRecord cells) {
    return cells.stream().anyMatch(FieldValues::isVin);
  }

  private static CSVFormat format(String table) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter(table))
        .setIgnoreEmptyLines(false)
        .setTrailingData(true)
        .get();
  }

  /** The one that the header has most of; a header that needs quotes has others inside them. */
  private static char delimiter(String table) {
    String first =
        table
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("# "))
            .findFirst()
            .orElse("")
            .replaceAll("\"[^\"]*\"", "");
    return DELIMITERS
        .chars()
        .mapToObj(each -> (char) each)
        .max(Comparator.comparingLong(each -> count(first, each)))
        .orElse(',');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(each -> each == wanted).count();
  }
}
