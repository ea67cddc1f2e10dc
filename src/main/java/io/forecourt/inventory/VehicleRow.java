package io.forecourt.inventory;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** A vehicle as a row of the table {@code vehicle}. */
final class VehicleRow {

  static Vehicle read(ResultSet row, int number) throws SQLException {
    return new Vehicle(
        row.getString("vin"),
        row.getString("stock_number"),
        row.getString("condition"),
        row.getInt("year"),
        row.getString("make"),
        row.getString("model"),
        row.getString("trim_level"),
        row.getString("body_style"),
        row.getString("exterior"),
        row.getInt("odometer"),
        Optional.ofNullable(row.getObject("price", BigDecimal.class)),
        Vehicle.Status.valueOf(row.getString("status")),
        Optional.ofNullable(row.getObject("expected_on", LocalDate.class)));
  }

  private VehicleRow() {}
}
