package io.forecourt.store;

import io.forecourt.platform.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The CSV files of one store.
 *
 * @param folder ends in a slash
 * @param errors found so far, by file and line
 * @param eachLine undoes what an invalid line wrote
 */
record StoreFiles(Resource folder, List<String> errors, TransactionOperations eachLine) {

  CsvTable table(String file) {
    try {
      return new CsvTable(folder.createRelative(file), errors, eachLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Parses the id of a store or a person, which also appears in addresses. */
  static String id(String text) {
    if (!text.matches("[a-z][a-z0-9_]{1,40}")) {
      throw new IllegalArgumentException("lowercase letters and digits");
    }
    return text;
  }
}
