package io.forecourt.feed;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The values of a record. What a record cannot do without is an error; any other bad value is left
 * empty with a warning, because the car is for sale and the person a customer all the same.
 */
public final class FeedLine<C extends Enum<C> & TitledColumn> {

  /** Longer is a description in the wrong column; names are indexed. */
  private static final int LONGEST_NAME = 100;

  private final FeedRecord<C> record;
  private final List<LineNote> warnings;

  /**
   * @param warnings one is added for each value that is left empty
   */
  public FeedLine(FeedRecord<C> record, List<LineNote> warnings) {
    this.record = record;
    this.warnings = warnings;
  }

  public void warn(String reason) {
    warnings.add(new LineNote(record.line(), reason));
  }

  public Optional<String> text(C column) {
    return record.text(column);
  }

  /** A text of the length of a name. */
  public String required(C column) {
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
  public <T> T required(C column, Function<String, T> parse) {
    String text = required(column);
    try {
      return parse.apply(text);
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(cannotBe(column, text) + ".", e);
    }
  }

  public <T> Optional<T> optional(C column, Function<String, T> parse) {
    return found(column, text -> Optional.of(parse.apply(text)));
  }

  /**
   * @param find empty means that the value is not one we know
   */
  public <T> Optional<T> found(C column, Function<String, Optional<T>> find) {
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

  private static String cannotBe(TitledColumn column, String text) {
    return column.isPersonal()
        ? "'%s' cannot be read".formatted(column.title())
        : "'%s' cannot be '%s'".formatted(column.title(), text);
  }
}
