package io.forecourt.store;

import io.forecourt.platform.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.transaction.support.TransactionOperations;

/**
 * A store's files were read, in the transaction that is still open.
 *
 * @param folder with the files; other modules read their own files from it
 * @param errors complaints by line; any makes the whole load undone
 */
public record StoreLoaded(
    Store store, Resource folder, List<String> errors, TransactionOperations eachLine) {

  /** Another file of the same folder. */
  public CsvTable table(String file) {
    try {
      return new CsvTable(folder.createRelative(file), errors, eachLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
