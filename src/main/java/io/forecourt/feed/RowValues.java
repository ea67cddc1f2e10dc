package io.forecourt.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** Compares rows of our tables as JSON. */
public final class RowValues {

  /** Numbers are equal by value: 28995 and 28995.00 are one price. */
  private static final Comparator<JsonNode> BY_VALUE =
      (one, other) ->
          one.isNumber() && other.isNumber()
              ? one.decimalValue().compareTo(other.decimalValue())
              : one.equals(other) ? 0 : 1;

  public static boolean areSame(JsonNode one, JsonNode other) {
    return other != null && one.equals(BY_VALUE, other);
  }

  /** Returns whether the row says all of it already; a column that it lacks is null. */
  public static boolean says(ObjectNode row, ObjectNode said) {
    return said.properties().stream()
        .allMatch(
            column ->
                column.getValue().isNull()
                    ? !row.hasNonNull(column.getKey())
                    : areSame(column.getValue(), row.get(column.getKey())));
  }

  private RowValues() {}
}
