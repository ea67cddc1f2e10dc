package io.forecourt.inventory;

import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;

/** The columns of a vehicle, as parameters. */
final class VehicleColumns {

  private final Map<String, Object> values = new HashMap<>();

  private VehicleColumns() {}

  static Map<String, Object> of(Vehicle vehicle) {
    VehicleColumns columns = new VehicleColumns();
    columns.addUnit(vehicle);
    columns.addStanding(vehicle.standing());
    columns.addDetails(vehicle.details());
    columns.addPowertrain(vehicle.details().powertrain());
    columns.addHistory(vehicle.details().history());
    return columns.values;
  }

  private void addUnit(Vehicle vehicle) {
    values.put("vin", vehicle.vin());
    values.put("stock_number", vehicle.stockNumber());
    values.put("condition", vehicle.condition());
    values.put("year", vehicle.year());
    values.put("make", vehicle.make());
    values.put("model", vehicle.model());
    values.put("trim_level", vehicle.trim());
    values.put("body_style", vehicle.bodyStyle());
    number("odometer", vehicle.odometer());
    put("price", Types.NUMERIC, vehicle.price());
  }

  private void addStanding(VehicleStanding standing) {
    values.put("status", standing.status().name());
    put("expected_on", Types.DATE, standing.expectedOn());
    text("repair_reason", standing.repairReason());
    put("arrived_on", Types.DATE, standing.arrivedOn());
    text("location", standing.location());
  }

  private void addDetails(VehicleDetails details) {
    values.put("exterior", details.colors().exterior().orElse(""));
    text("color_family", details.colors().family().map(Enum::name));
    text("interior", details.colors().interior());
    number("seats", details.seats());
    values.put("features", details.features().toArray(String[]::new));
    values.put("photos", details.photos().toArray(String[]::new));
    text("warranty", details.warranty());
    text("recall", details.recall());
  }

  private void addPowertrain(VehiclePowertrain powertrain) {
    text("drivetrain", powertrain.drivetrain().map(Enum::name));
    text("engine", powertrain.engine());
    text("transmission", powertrain.transmission());
    text("fuel", powertrain.fuel().map(Enum::name));
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

  private void text(String column, Optional<String> value) {
    put(column, Types.VARCHAR, value);
  }

  private void number(String column, Optional<Integer> value) {
    put(column, Types.INTEGER, value);
  }

  /** The type tells the driver what a null would be. */
  private void put(String column, int type, Optional<?> value) {
    values.put(column, new SqlParameterValue(type, value.orElse(null)));
  }
}
