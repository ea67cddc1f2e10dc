package io.forecourt.understanding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.LeadFacts;
import java.util.List;
import java.util.Optional;

/**
 * Rule for merging a new reading into a known fact. It fills what is open and completes what fits;
 * it replaces what it contradicts when it corrects, when it answers the question, or when it is
 * sure. A second vehicle does not replace the first: buyers look at several.
 */
final class FactMerger {

  private final ObjectMapper json;

  FactMerger(ObjectMapper json) {
    this.json = json;
  }

  /**
   * A fact and its source.
   *
   * @param value as {@link io.forecourt.lead.Facts} holds it, or as JSON
   */
  record Sourced(Object value, FactSource source) {}

  /**
   * Result of merging a new reading.
   *
   * @param replaces whether the value becomes the known one, or is only stored beside it
   */
  record Change(Object value, boolean replaces) {}

  /**
   * @param insists whether the message corrects, or answers the question about this fact
   * @return empty if the message says nothing new
   */
  Optional<Change> merge(Fact fact, Optional<Sourced> known, Sourced said, boolean insists) {
    if (known.isEmpty()) {
      return Optional.of(new Change(said.value(), true));
    }
    FactSource source = known.get().source();
    JsonNode newer = json.valueToTree(said.value());
    JsonNode older = json.valueToTree(known.get().value());
    if (newer.equals(older)) {
      return said.source().sure() && !source.sure()
          ? Optional.of(new Change(said.value(), true))
          : Optional.empty();
    }
    if (fits(newer, older)) {
      return Optional.of(new Change(merged(older, newer), true));
    }
    if (insists || outweighs(fact, said.source(), source)) {
      boolean same = isSameCar(fact, newer, older);
      return Optional.of(new Change(same ? merged(withoutUnit(older), newer) : newer, true));
    }
    return Optional.of(new Change(said.value(), false));
  }

  /** A sure reading replaces older ones of the buyer and any guess, but not a rep's entry. */
  private static boolean outweighs(Fact fact, FactSource source, FactSource known) {
    boolean theirOwn = known.origin().equals(LeadFacts.BUYER);
    return source.sure() && (!known.sure() || (theirOwn && fact != Fact.VEHICLE));
  }

  /** Returns whether a new value does not contradict the known one. */
  private static boolean fits(JsonNode newer, JsonNode older) {
    if (!newer.isObject() || !older.isObject()) {
      return false;
    }
    return newer.properties().stream()
        .allMatch(
            field ->
                !older.hasNonNull(field.getKey())
                    || older.get(field.getKey()).equals(field.getValue()));
  }

  /** The same car, corrected; other facts that contradict are replaced as a whole. */
  private static boolean isSameCar(Fact fact, JsonNode newer, JsonNode older) {
    boolean car = fact == Fact.VEHICLE || fact == Fact.TRADE_IN;
    return car
        && newer.isObject()
        && (!newer.hasNonNull("model") || newer.path("model").equals(older.path("model")));
  }

  /** A buyer who corrects a car does not mean the unit that was named before. */
  private static JsonNode withoutUnit(JsonNode car) {
    ObjectNode kind = car.deepCopy();
    kind.remove(List.of("vin", "stockNumber"));
    return kind;
  }

  private static JsonNode merged(JsonNode older, JsonNode newer) {
    ObjectNode merged = older.deepCopy();
    merged.setAll((ObjectNode) newer);
    return merged;
  }
}
