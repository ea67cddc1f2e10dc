package io.forecourt.inventory;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A vehicle as a row of the table {@code vehicle}. */
final class VehicleRow {

  private final ResultSet row;

  private VehicleRow(ResultSet row) {
    this.row = row;
  }

  static Vehicle read(ResultSet row, int number) throws SQLException {
    return new VehicleRow(row).vehicle();
  }

  private Vehicle vehicle() throws SQLException {
    return new Vehicle(
        row.getString("vin"),
        row.getString("stock_number"),
        row.getString("condition"),
        new VehicleName(
            row.getInt("year"),
            row.getString("make"),
            row.getString("model"),
            row.getString("trim_level"),
            row.getString("body_style")),
        number("odometer"),
        Optional.ofNullable(row.getObject("price", BigDecimal.class)),
        standing(),
        details());
  }

  private VehicleStanding standing() throws SQLException {
    return new VehicleStanding(
        Vehicle.Status.valueOf(row.getString("status")),
        day("expected_on"),
        text("repair_reason"),
        day("arrived_on"),
        text("location"));
  }

  private VehicleDetails details() throws SQLException {
    return new VehicleDetails(
        new VehicleColors(
            text("exterior"), text("color_family").map(ColorFamily::valueOf), text("interior")),
        powertrain(),
        number("seats"),
        texts("features"),
        texts("photos"),
        history(),
        text("warranty"),
        text("recall"));
  }

  private VehiclePowertrain powertrain() throws SQLException {
    return new VehiclePowertrain(
        text("drivetrain").map(Drivetrain::valueOf),
        text("engine"),
        text("transmission"),
        text("fuel").map(Fuel::valueOf),
        number("city_mpg"),
        number("highway_mpg"),
        number("range_miles"));
  }

  private VehicleHistory history() throws SQLException {
    return new VehicleHistory(
        text("history_note"),
        text("history_source"),
        number("owners"),
        number("accidents"),
        text("title"),
        text("history_url"));
  }

  private Optional<String> text(String column) throws SQLException {
    return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
  }

  private Optional<Integer> number(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, Integer.class));
  }

  private Optional<LocalDate> day(String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private List<String> texts(String column) throws SQLException {
    Array array = row.getArray(column);
    return array == null ? List.of() : List.of((String[]) array.getArray());
  }
}
