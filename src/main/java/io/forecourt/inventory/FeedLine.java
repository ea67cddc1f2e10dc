package io.forecourt.inventory;

import io.forecourt.platform.CsvLine;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line of a feed by our columns. What a unit cannot do without is an error; any other bad value
 * is left empty with a notice, because the car is for sale all the same.
 */
final class FeedLine {

  private final Map<FeedColumn, String> values = new EnumMap<>(FeedColumn.class);
  private final String place;
  private final List<String> notices;

  /**
   * @param notices one is added for each value that is left empty
   */
  FeedLine(CsvLine line, List<String> notices) {
    this.place = "line %d: ".formatted(line.number());
    this.notices = notices;
    for (String header : line.columns()) {
      FeedColumn.find(header)
          .ifPresent(
              column -> line.optional(header).ifPresent(text -> values.putIfAbsent(column, text)));
    }
  }

  Optional<String> text(FeedColumn column) {
    return Optional.ofNullable(values.get(column));
  }

  String required(FeedColumn column) {
    return text(column)
        .orElseThrow(
            () -> new IllegalArgumentException("'%s' is empty.".formatted(column.title())));
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
    Optional<String> text = text(column).filter(given -> !FeedValues.isBlank(given));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      Optional<T> value = find.apply(text.get());
      if (value.isPresent()) {
        return value;
      }
    } catch (RuntimeException e) {
      // Noticed below, as any other value that makes no sense.
    }
    notices.add(place + cannotBe(column, text.get()) + "; it is left empty.");
    return Optional.empty();
  }

  private static String cannotBe(FeedColumn column, String text) {
    return "'%s' cannot be '%s'".formatted(column.title(), text);
  }
}
