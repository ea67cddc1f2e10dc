package io.forecourt.inventory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vehicles of all stores. */
@Repository
public class Vehicles {

  private final JdbcClient jdbc;
  private final Clock clock;

  Vehicles(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Returns a unit of any status, sold ones too. */
  public Optional<Vehicle> find(String store, String vin) {
    return jdbc.sql("select * from forecourt.vehicle where store = :store and vin = upper(:vin)")
        .param("store", store)
        .param("vin", vin)
        .query(VehicleRow::read)
        .optional();
  }

  /** Returns the unit with a stock number; of two, the one that is there. */
  public Optional<Vehicle> findByStockNumber(String store, String number) {
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and upper(stock_number) = upper(:number)
            order by status in ('SOLD', 'GONE'), status_since desc limit 1
            """)
        .param("store", store)
        .param("number", number)
        .query(VehicleRow::read)
        .optional();
  }

  /** Returns the vehicles a store can sell, by make and model. */
  public List<Vehicle> findAvailable(String store) {
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and status in ('ON_LOT', 'IN_TRANSIT', 'IN_REPAIR')
            order by make, model, year desc, price
            """)
        .param("store", store)
        .query(VehicleRow::read)
        .list();
  }

  /**
   * Adds vehicles, or updates those with their VIN, all in one statement.
   *
   * @param rows as {@link VehicleJson} writes them, with the columns of the status
   */
  public void saveAll(String store, Collection<ObjectNode> rows) {
    jdbc.sql(
            """
            insert into forecourt.vehicle (
              store, vin, stock_number, condition, year, make, model, trim_level, body_style,
              exterior, odometer, price, status, status_since, status_source, expected_on,
              color_family, interior, drivetrain, engine, transmission, fuel, seats, city_mpg,
              highway_mpg, range_miles, features, photos, history_note, history_source, owners,
              accidents, title, history_url, warranty, recall, repair_reason, arrived_on,
              location)
            select :store, vin, stock_number, condition, year, make, model, trim_level, body_style,
              exterior, odometer, price, status, status_since, status_source, expected_on,
              color_family, interior, drivetrain, engine, transmission, fuel, seats, city_mpg,
              highway_mpg, range_miles, features, photos, history_note, history_source, owners,
              accidents, title, history_url, warranty, recall, repair_reason, arrived_on,
              location
            from jsonb_populate_recordset(null::forecourt.vehicle, cast(:rows as jsonb))
            on conflict (store, vin) do update set (
              stock_number, condition, year, make, model, trim_level, body_style, exterior,
              odometer, price, status, status_since, status_source, expected_on, color_family,
              interior, drivetrain, engine, transmission, fuel, seats, city_mpg, highway_mpg,
              range_miles, features, photos, history_note, history_source, owners, accidents,
              title, history_url, warranty, recall, repair_reason, arrived_on, location) = (
              excluded.stock_number, excluded.condition, excluded.year, excluded.make,
              excluded.model, excluded.trim_level, excluded.body_style, excluded.exterior,
              excluded.odometer, excluded.price, excluded.status, excluded.status_since,
              excluded.status_source, excluded.expected_on, excluded.color_family,
              excluded.interior, excluded.drivetrain, excluded.engine, excluded.transmission,
              excluded.fuel, excluded.seats, excluded.city_mpg, excluded.highway_mpg,
              excluded.range_miles, excluded.features, excluded.photos, excluded.history_note,
              excluded.history_source, excluded.owners, excluded.accidents, excluded.title,
              excluded.history_url, excluded.warranty, excluded.recall, excluded.repair_reason,
              excluded.arrived_on, excluded.location)
            """)
        .param("store", store)
        .param("rows", rows.toString())
        .update();
  }

  /** Records that a deal sold the unit; no feed brings it back. */
  void recordSale(String store, String vin) {
    // A delivery that read the unit before would write it back as it was.
    AdvisoryLock.INVENTORY.acquire(jdbc, store);
    jdbc.sql(
            """
            with sold as (
              select store, vin, status from forecourt.vehicle
              where store = :store and vin = :vin for update
            ), told as (
              insert into forecourt.vehicle_event (store, vin, kind, old_value, new_value, at)
              select store, vin, 'STATUS', status, 'SOLD', :now from sold where status <> 'SOLD'
            )
            update forecourt.vehicle v set status = 'SOLD', status_source = 'DEAL',
              status_since = case when sold.status = 'SOLD' then status_since else :now end
            from sold where v.store = sold.store and v.vin = sold.vin
            """)
        .param("store", store)
        .param("vin", vin)
        .param("now", clock.instant())
        .update();
  }
}
