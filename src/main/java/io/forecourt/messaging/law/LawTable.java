package io.forecourt.messaging.law;

import io.forecourt.store.CsvLine;
import io.forecourt.store.CsvTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionOperations;

/** A table of the law that ships with the application: nobody edits it in passing. */
final class LawTable {

  static void read(String file, Consumer<CsvLine> use) {
    List<String> errors = new ArrayList<>();
    new CsvTable(
            new ClassPathResource("law/" + file),
            errors,
            TransactionOperations.withoutTransaction())
        .forEach(use);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(String.join("\n", errors));
    }
  }

  private LawTable() {}
}
