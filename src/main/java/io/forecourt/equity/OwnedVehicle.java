package io.forecourt.equity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A vehicle that a customer owns, as one line of a file describes it.
 *
 * @param said columns of the table {@code customer_vehicle} that the file has, null where it leaves
 *     them empty
 */
record OwnedVehicle(ObjectNode said) {

  private static final List<String> NAME = List.of("year", "make", "model");

  /** Returns the one of these rows that is this vehicle. */
  Optional<ObjectNode> findIn(List<ObjectNode> rows) {
    Optional<String> vin = text(said, "vin");
    Optional<ObjectNode> same =
        vin.flatMap(
            wanted ->
                rows.stream()
                    .filter(row -> text(row, "vin").equals(Optional.of(wanted)))
                    .findFirst());
    return same.or(
        () ->
            rows.stream()
                .filter(row -> vin.isEmpty() || text(row, "vin").isEmpty())
                .filter(this::isNamed)
                .findFirst());
  }

  /** A name counts only if both have all of it. */
  private boolean isNamed(ObjectNode row) {
    return NAME.stream()
        .allMatch(
            column ->
                text(said, column)
                        .map(MatchKey::plain)
                        .equals(text(row, column).map(MatchKey::plain))
                    && text(said, column).isPresent());
  }

  private static Optional<String> text(ObjectNode row, String column) {
    return Optional.ofNullable(row.get(column))
        .filter(value -> !value.isNull())
        .map(value -> value.asText());
  }
}
