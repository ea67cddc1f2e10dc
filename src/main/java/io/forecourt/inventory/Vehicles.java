package io.forecourt.inventory;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vehicles of all stores. */
@Repository
public class Vehicles {

  private final JdbcClient jdbc;

  Vehicles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns a unit of any status, sold ones too. */
  public Optional<Vehicle> find(String store, String vin) {
    return jdbc.sql("select * from forecourt.vehicle where store = :store and vin = upper(:vin)")
        .param("store", store)
        .param("vin", vin)
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

  /** Adds a vehicle, or updates the one with its VIN. */
  void save(String store, Vehicle vehicle) {
    jdbc.sql(
            """
            insert into forecourt.vehicle (
              store, vin, stock_number, condition, year, make, model, trim_level, body_style,
              exterior, odometer, price, status, expected_on, color_family, interior,
              drivetrain, engine, transmission, fuel, seats, city_mpg, highway_mpg,
              range_miles, features, photos, history_note, history_source, owners, accidents,
              title, history_url, warranty, recall, repair_reason, arrived_on, location)
            values (
              :store, :vin, :stock_number, :condition, :year, :make, :model, :trim_level,
              :body_style, :exterior, :odometer, :price, :status, :expected_on, :color_family,
              :interior, :drivetrain, :engine, :transmission, :fuel, :seats, :city_mpg,
              :highway_mpg, :range_miles, :features, :photos, :history_note, :history_source,
              :owners, :accidents, :title, :history_url, :warranty, :recall, :repair_reason,
              :arrived_on, :location)
            on conflict (store, vin) do update set (
              stock_number, condition, year, make, model, trim_level, body_style, exterior,
              odometer, price, status, expected_on, color_family, interior, drivetrain, engine,
              transmission, fuel, seats, city_mpg, highway_mpg, range_miles, features, photos,
              history_note, history_source, owners, accidents, title, history_url, warranty,
              recall, repair_reason, arrived_on, location) = (
              excluded.stock_number, excluded.condition, excluded.year, excluded.make,
              excluded.model, excluded.trim_level, excluded.body_style, excluded.exterior,
              excluded.odometer, excluded.price, excluded.status, excluded.expected_on,
              excluded.color_family, excluded.interior, excluded.drivetrain, excluded.engine,
              excluded.transmission, excluded.fuel, excluded.seats, excluded.city_mpg,
              excluded.highway_mpg, excluded.range_miles, excluded.features, excluded.photos,
              excluded.history_note, excluded.history_source, excluded.owners,
              excluded.accidents, excluded.title, excluded.history_url, excluded.warranty,
              excluded.recall, excluded.repair_reason, excluded.arrived_on, excluded.location)
            """)
        .param("store", store)
        .params(VehicleColumns.of(vehicle))
        .update();
  }
}
