package io.forecourt.inventory;

import java.sql.Types;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The vehicles of all stores. */
@Repository
public class Vehicles {

  private final JdbcClient jdbc;

  Vehicles(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            insert into forecourt.vehicle values (:store, :vin, :stock, :condition, :year, :make,
              :model, :trim, :body, :exterior, :odometer, :price, :status, :expected)
            on conflict (store, vin) do update set (stock_number, condition, year, make, model,
              trim_level, body_style, exterior, odometer, price, status, expected_on) =
              (excluded.stock_number, excluded.condition, excluded.year, excluded.make,
              excluded.model, excluded.trim_level, excluded.body_style, excluded.exterior,
              excluded.odometer, excluded.price, excluded.status, excluded.expected_on)
            """)
        .param("store", store)
        .param("vin", vehicle.vin())
        .param("stock", vehicle.stockNumber())
        .param("condition", vehicle.condition())
        .param("year", vehicle.year())
        .param("make", vehicle.make())
        .param("model", vehicle.model())
        .param("trim", vehicle.trim())
        .param("body", vehicle.bodyStyle())
        .param("exterior", vehicle.exterior())
        .param("odometer", vehicle.odometer())
        .param("price", vehicle.price().orElse(null), Types.NUMERIC)
        .param("status", vehicle.status().name())
        .param("expected", vehicle.expectedOn().orElse(null), Types.DATE)
        .update();
  }
}
