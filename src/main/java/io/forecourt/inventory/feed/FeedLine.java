package io.forecourt.inventory.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of a record. What a unit cannot do without is an error; any other bad value is left
 * empty with a warning, because the car is for sale all the same.
 */
final class FeedLine {

  /** Longer is a description in the wrong column; names are indexed. */
  private static final int LONGEST_NAME = 100;

  private final FeedRecord record;
  private final List<LineNote> warnings;

  /**
   * @param warnings one is added for each value that is left empty
   */
  FeedLine(FeedRecord record, List<LineNote> warnings) {
    this.record = record;
    this.warnings = warnings;
  }

  void warn(String reason) {
    warnings.add(new LineNote(record.line(), reason));
  }

  Optional<String> text(FeedColumn column) {
    return record.text(column);
  }

  /** A text of the length of a name. */
  String required(FeedColumn column) {
    String text =
        text(column)
            .orElseThrow(
                () -> new IllegalArgumentException("'%s' is empty.".formatted(column.title())));
    if (text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "'%s' is longer than %d characters.".formatted(column.title(), LONGEST_NAME));
    }
    return text;
  }

  /**
   * @throws IllegalArgumentException which names the column and the value
   */
  <T> T required(FeedColumn column, Function<String, T> parse) {
    String text = required(column);
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(cannotBe(column, text) + ".", e);
    }
  }

  <T> Optional<T> optional(FeedColumn column, Function<String, T> parse) {
    return found(column, text -> Optional.of(parse.apply(text)));
  }

  /**
   * @param find empty means that the value is not one we know
   */
  <T> Optional<T> found(FeedColumn column, Function<String, Optional<T>> find) {
    Optional<String> text = text(column);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<T> value = find.apply(text.get());
      if (value.isPresent()) {
        return value;
      }
    } catch (RuntimeException e) {
      // Warned of below, as of any other value that makes no sense.
    }
    warn(cannotBe(column, text.get()) + "; it is left empty.");
    return Optional.empty();
  }

  private static String cannotBe(FeedColumn column, String text) {
    return "'%s' cannot be '%s'".formatted(column.title(), text);
  }
}
