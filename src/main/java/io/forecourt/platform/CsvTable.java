package io.forecourt.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A CSV file with a header line, read to the end before anything is saved, so that all errors are
 * reported at once.
 */
public final class CsvTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setTrim(true)
          .setIgnoreEmptyLines(true)
          .setIgnoreHeaderCase(true)
          .setCommentMarker('#')
          .get();

  private final Resource file;
  private final List<String> errors;
  private final TransactionOperations eachLine;

  /**
   * @param errors one line each is added here, such as {@code people.csv line 3: …}
   * @param eachLine undoes what a faulty line wrote, so that the next one can still be checked
   */
  public CsvTable(Resource file, List<String> errors, TransactionOperations eachLine) {
    this.file = file;
    this.errors = errors;
    this.eachLine = eachLine;
  }

  /**
   * Reads a table that ships with the application.
   *
   * @throws IllegalStateException which names every faulty line
   */
  public static void shipped(String path, Consumer<CsvLine> use) {
    List<String> errors = new ArrayList<>();
    new CsvTable(
            new ClassPathResource(path, CsvTable.class.getClassLoader()),
            errors,
            TransactionOperations.withoutTransaction())
        .forEach(use);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
  }

  /** Passes on every line; an exception is reported with the number of its line. */
  public void forEach(Consumer<CsvLine> use) {
    if (!file.exists()) {
      errors.add(file.getFilename() + " is missing.");
      return;
    }
    try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
        CSVParser parser = FORMAT.parse(reader)) {
      for (CSVRecord line : parser) {
        try {
          eachLine.executeWithoutResult(status -> use.accept(new CsvLine(line)));
        } catch (DataAccessException e) {
          complain(parser, String.valueOf(e.getMostSpecificCause().getMessage()));
        } catch (RuntimeException e) {
          complain(parser, e.getMessage());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(file.getFilename() + " cannot be read.", e);
    }
  }

  private void complain(CSVParser parser, String problem) {
    errors.add(
        "%s line %d: %s".formatted(file.getFilename(), parser.getCurrentLineNumber(), problem));
  }
}
