package io.forecourt.feed;

import io.forecourt.platform.StorableText;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * One record of a file, as text by our columns.
 *
 * @param line as in {@link LineNote}
 * @param given columns that the file has, filled or not
 */
public record FeedRecord<C extends Enum<C> & TitledColumn>(
    long line, Set<C> given, Map<C, String> values) {

  /** Of two headers with one meaning, the first with a value counts. */
  public static <C extends Enum<C> & TitledColumn> FeedRecord<C> of(
      DataRecord record, Function<String, Optional<C>> names) {
    Map<C, String> values = new HashMap<>();
    Set<C> given = new HashSet<>();
    record
        .cells()
        .forEach(
            (header, cell) ->
                names
                    .apply(header)
                    .ifPresent(
                        column -> {
                          given.add(column);
                          String text = StorableText.of(cell).strip();
                          if (!FieldValues.isBlank(text)) {
                            values.putIfAbsent(column, text);
                          }
                        }));
    return new FeedRecord<>(record.line(), given, values);
  }

  public Optional<String> text(C column) {
    return Optional.ofNullable(values.get(column));
  }
}
