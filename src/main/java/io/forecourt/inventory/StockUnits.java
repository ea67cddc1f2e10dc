package io.forecourt.inventory;

import io.forecourt.platform.SqlTime;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units as other systems see them. */
@Repository
class StockUnits {

  private final JdbcClient jdbc;

  StockUnits(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A unit of a store; null where something is not known.
   *
   * @param odometer in the store's unit
   * @param price in the store's currency; null: call for price
   * @param drivetrain AWD, 4WD, FWD or RWD
   * @param statusSince when it came into this status
   * @param expectedOn when a unit that is not on the lot should be there, or ready
   */
  @Schema(name = "StockUnit")
  record StockUnit(
      String vin,
      String stockNumber,
      int year,
      String make,
      String model,
      String trim,
      String bodyStyle,
      String condition,
      String exterior,
      String interior,
      Integer odometer,
      BigDecimal price,
      String drivetrain,
      String engine,
      String transmission,
      Fuel fuel,
      List<String> features,
      List<String> photos,
      Vehicle.Status status,
      Instant statusSince,
      LocalDate expectedOn) {}

  /**
   * @param number VIN, or stock number; of two units with one stock number, the one that is there
   */
  Optional<StockUnit> find(String store, String number) {
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and (vin = upper(:number) or upper(stock_number) = upper(:number))
            order by vin = upper(:number) desc, status in ('SOLD', 'GONE'), status_since desc
            limit 1
            """)
        .param("store", store)
        .param("number", number)
        .query(StockUnits::unit)
        .optional();
  }

  private static StockUnit unit(ResultSet row, int number) throws SQLException {
    Vehicle vehicle = VehicleRow.read(row, number);
    VehicleDetails details = vehicle.details();
    return new StockUnit(
        vehicle.vin(),
        vehicle.stockNumber(),
        vehicle.year(),
        vehicle.make(),
        vehicle.model(),
        emptyToNull(vehicle.trim()),
        emptyToNull(vehicle.bodyStyle()),
        vehicle.condition(),
        details.colors().exterior().orElse(null),
        details.colors().interior().orElse(null),
        vehicle.odometer().orElse(null),
        vehicle.price().orElse(null),
        details.powertrain().drivetrain().map(Drivetrain::words).orElse(null),
        details.powertrain().engine().orElse(null),
        details.powertrain().transmission().orElse(null),
        details.powertrain().fuel().orElse(null),
        details.features(),
        details.photos(),
        vehicle.status(),
        SqlTime.instant(row, "status_since"),
        vehicle.expectedOn().orElse(null));
  }

  private static String emptyToNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
