package io.forecourt.inventory.feed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.LineNote;
import io.forecourt.feed.RowValues;
import io.forecourt.inventory.Vehicle.Status;
import io.forecourt.inventory.VehicleJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a feed changes in the stock of a store. Nothing is written here. */
final class StockPlan {

  private static final String STATUS = "status";
  private static final String SOURCE = "status_source";
  private static final String PRICE = "price";

  private final Map<String, ObjectNode> stock;
  private final FeedContent feed;
  private final Instant now;
  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<VehicleEvent> events = new ArrayList<>();
  private final List<LineNote> rejected;
  private int added;
  private int updated;
  private int removed;
  private int available;
  private int unchanged;

  private StockPlan(Map<String, ObjectNode> stock, FeedContent feed, Instant now) {
    this.stock = stock;
    this.feed = feed;
    this.now = now;
    this.rejected = new ArrayList<>(feed.rejected());
  }

  /**
   * @param stock rows of all units by VIN
   */
  static StockPlan of(
      Map<String, ObjectNode> stock, FeedContent feed, DeliveryMode mode, Instant now) {
    StockPlan plan = new StockPlan(stock, feed, now);
    feed.vehicles().forEach(plan::add);
    if (mode == DeliveryMode.FULL) {
      plan.removeWhatIsMissing();
    }
    plan.rejected.sort(Comparator.comparingLong(LineNote::line));
    return plan;
  }

  List<ObjectNode> rows() {
    return rows;
  }

  List<VehicleEvent> events() {
    return events;
  }

  int removed() {
    return removed;
  }

  /** Returns how many units a snapshot had to list. */
  int available() {
    return available;
  }

  DeliveryResult result() {
    return new DeliveryResult(
        feed.read(), added, updated, removed, unchanged, rejected, feed.warnings());
  }

  private void add(FeedVehicle fed) {
    ObjectNode before = stock.get(fed.vin());
    ObjectNode said = VehicleJson.of(fed.vehicle());
    if (before == null) {
      added++;
      event(fed.vin(), VehicleEvent.Kind.ADDED, null, said.get(STATUS));
      rows.add(withStatus(said, fed.vehicle().status()));
      return;
    }
    try {
      update(before, said.retain(columns(fed)), statusAfter(before, fed));
    } catch (IllegalArgumentException e) {
      rejected.add(new LineNote(fed.line(), e.getMessage()));
    }
  }

  private static List<String> columns(FeedVehicle fed) {
    return fed.given().stream().flatMap(column -> column.stored().stream()).toList();
  }

  private static Status statusAfter(ObjectNode before, FeedVehicle fed) {
    return StatusRule.decide(
        status(before),
        before.get(SOURCE).asText(),
        fed.statusGiven() ? Optional.of(fed.vehicle().status()) : Optional.empty());
  }

  private void update(ObjectNode before, ObjectNode said, Status status) {
    said.remove(STATUS);
    boolean same = status == status(before) && RowValues.says(before, said);
    if (same) {
      unchanged++;
      return;
    }
    updated++;
    JsonNode price = said.has(PRICE) ? said.get(PRICE) : before.get(PRICE);
    if (!RowValues.areSame(price, before.get(PRICE))) {
      event(vin(before), VehicleEvent.Kind.PRICE, before.get(PRICE), price);
    }
    change(before, said, status);
  }

  private void change(ObjectNode before, ObjectNode said, Status status) {
    ObjectNode after = before.deepCopy();
    after.setAll(said);
    if (status != status(before)) {
      event(vin(before), VehicleEvent.Kind.STATUS, before.get(STATUS), status.name());
      withStatus(after, status);
    }
    rows.add(after);
  }

  private void removeWhatIsMissing() {
    Set<String> mentioned = feed.mentioned();
    for (ObjectNode unit : stock.values()) {
      Status status = status(unit);
      if (!StatusRule.endsByAbsence(status, unit.get(SOURCE).asText())) {
        continue;
      }
      available++;
      if (!mentioned.contains(vin(unit))
          && !mentioned.contains(unit.get("stock_number").asText().toUpperCase(Locale.ROOT))) {
        removed++;
        change(unit, unit.objectNode(), Status.GONE);
      }
    }
  }

  private ObjectNode withStatus(ObjectNode row, Status status) {
    return row.put(STATUS, status.name()).put("status_since", now.toString()).put(SOURCE, "FEED");
  }

  private void event(String vin, VehicleEvent.Kind kind, JsonNode before, JsonNode after) {
    event(vin, kind, before, after.isNull() ? null : after.asText());
  }

  private void event(String vin, VehicleEvent.Kind kind, JsonNode before, String after) {
    String old = before == null || before.isNull() ? null : before.asText();
    events.add(new VehicleEvent(vin, kind, old, after, now));
  }

  private static Status status(ObjectNode unit) {
    return Status.valueOf(unit.get(STATUS).asText());
  }

  private static String vin(ObjectNode unit) {
    return unit.get("vin").asText();
  }
}
