package io.forecourt.inventory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A vehicle as a row of its table in JSON, which PostgreSQL reads many of in one statement. */
public final class VehicleJson {

  private final ObjectNode row = JsonNodeFactory.instance.objectNode();

  private VehicleJson() {}

  /** Returns all columns that describe a vehicle, null where something is not known. */
  public static ObjectNode of(Vehicle vehicle) {
    VehicleJson json = new VehicleJson();
    json.addUnit(vehicle);
    json.addStanding(vehicle.standing());
    json.addDetails(vehicle.details());
    json.addPowertrain(vehicle.details().powertrain());
    json.addHistory(vehicle.details().history());
    return json.row;
  }

  private void addUnit(Vehicle vehicle) {
    row.put("vin", vehicle.vin());
    row.put("stock_number", vehicle.stockNumber());
    row.put("condition", vehicle.condition());
    row.put("year", vehicle.year());
    row.put("make", vehicle.make());
    row.put("model", vehicle.model());
    row.put("trim_level", vehicle.trim());
    row.put("body_style", vehicle.bodyStyle());
    number("odometer", vehicle.odometer());
    row.put(
        "price",
        vehicle.price().map(price -> price.setScale(2, RoundingMode.HALF_UP)).orElse(null));
  }

  private void addStanding(VehicleStanding standing) {
    row.put("status", standing.status().name());
    text("expected_on", standing.expectedOn());
    text("repair_reason", standing.repairReason());
    text("arrived_on", standing.arrivedOn());
    text("location", standing.location());
  }

  private void addDetails(VehicleDetails details) {
    row.put("exterior", details.colors().exterior().orElse(""));
    text("color_family", details.colors().family());
    text("interior", details.colors().interior());
    number("seats", details.seats());
    row.set("features", list(details.features()));
    row.set("photos", list(details.photos()));
    text("warranty", details.warranty());
    text("recall", details.recall());
  }

  private void addPowertrain(VehiclePowertrain powertrain) {
    text("drivetrain", powertrain.drivetrain());
    text("engine", powertrain.engine());
    text("transmission", powertrain.transmission());
    text("fuel", powertrain.fuel());
    number("city_mpg", powertrain.cityMpg());
    number("highway_mpg", powertrain.highwayMpg());
    number("range_miles", powertrain.rangeMiles());
  }

  private void addHistory(VehicleHistory history) {
    text("history_note", history.note());
    text("history_source", history.source());
    number("owners", history.owners());
    number("accidents", history.accidents());
    text("title", history.title());
    text("history_url", history.reportUrl());
  }

  private void text(String column, Optional<?> value) {
    row.put(column, value.map(Object::toString).orElse(null));
  }

  private void number(String column, Optional<Integer> value) {
    row.put(column, value.orElse(null));
  }

  private static ArrayNode list(List<String> texts) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    texts.forEach(list::add);
    return list;
  }
}
