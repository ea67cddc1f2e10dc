package io.forecourt.equity;

import io.forecourt.feed.DataFile;
import io.forecourt.feed.FeedLine;
import io.forecourt.feed.FeedRecord;
import io.forecourt.feed.FileRefused;
import io.forecourt.feed.LineNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The people of a file.
 *
 * @param read how many lines, with those that were left out
 * @param people one for each line that makes sense
 * @param rejected lines that were left out
 * @param warnings values that were left out, and what a person should look at
 */
record CustomerFile(
    int read, List<Person> people, List<LineNote> rejected, List<LineNote> warnings) {

  private static final DataFile.Shape SHAPE =
      new DataFile.Shape(
          List.of("customers", "people", "contacts", "items", "data", "results"),
          "vehicles",
          "vehicle");

  /**
   * @param today for dates relative to it
   * @throws FileRefused if it cannot be read as a whole
   */
  static CustomerFile read(byte[] bytes, LocalDate today) {
    DataFile file = DataFile.read(bytes, SHAPE);
    if (file.records().isEmpty() && file.unreadable().isEmpty()) {
      throw new FileRefused("The file has no customers.");
    }
    if (file.headers().stream()
        .map(CustomerColumn::find)
        .flatMap(Optional::stream)
        .noneMatch(CustomerColumn.OF_THE_PERSON::contains)) {
      throw new FileRefused(
          "The file has no column that says who a customer is, such as a customer number, a name,"
              + " a phone number or an email address. Its columns: %s.".formatted(file.columns()));
    }
    List<LineNote> rejected = new ArrayList<>(file.unreadable());
    List<LineNote> warnings = new ArrayList<>();
    file.headers().stream()
        .filter(header -> CustomerColumn.find(header).isEmpty())
        .forEach(
            header ->
                warnings.add(new LineNote(1, "the column '%s' is not used.".formatted(header))));
    CustomerReader reader = new CustomerReader(today);
    List<Person> people = new ArrayList<>();
    for (var record : file.records()) {
      FeedRecord<CustomerColumn> line = FeedRecord.of(record, CustomerColumn::find);
      try {
        people.add(reader.read(line, new FeedLine<>(line, warnings)));
      } catch (IllegalArgumentException e) {
        rejected.add(new LineNote(line.line(), e.getMessage()));
      }
    }
    return new CustomerFile(
        file.records().size() + file.unreadable().size(), people, rejected, warnings);
  }
}
