package io.forecourt.inventory.feed;

import io.forecourt.platform.StorableText;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One vehicle of a feed, as text by our columns.
 *
 * @param line as in {@link LineNote}
 * @param given columns that the file has, filled or not
 */
record FeedRecord(long line, Set<FeedColumn> given, Map<FeedColumn, String> values) {

  /**
   * @param cells by header; of two headers with one meaning, the first with a value counts
   */
  static FeedRecord of(long line, Map<String, String> cells) {
    Map<FeedColumn, String> values = new EnumMap<>(FeedColumn.class);
    Set<FeedColumn> given = EnumSet.noneOf(FeedColumn.class);
    cells.forEach(
        (header, cell) ->
            FeedColumn.find(header)
                .ifPresent(
                    column -> {
                      given.add(column);
                      String text = StorableText.of(cell).strip();
                      if (!FeedValues.isBlank(text)) {
                        values.putIfAbsent(column, text);
                      }
                    }));
    return new FeedRecord(line, given, values);
  }

  Optional<String> text(FeedColumn column) {
    return Optional.ofNullable(values.get(column));
  }
}
