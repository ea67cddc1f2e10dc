package io.forecourt.inventory;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stock. */
@Repository
public class Vehicles {

  private static final String TO_BE_HAD = "status in ('ON_LOT', 'IN_TRANSIT', 'IN_REPAIR')";

  private final JdbcClient jdbc;

  Vehicles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cars one can show to a visitor, by make and model. */
  public List<Vehicle> findAvailable(String store) {
    return jdbc.sql(
            "select * from forecourt.vehicle where store = :store and "
                + TO_BE_HAD
                + " order by make, model, year desc, price")
        .param("store", store)
        .query(Vehicles::vehicle)
        .list();
  }

  /** By VIN, else by stock number, else the best one of that year, make, model and trim. */
  Optional<Vehicle> find(String store, Facts.Vehicle wish) {
    return byNumber(store, wish).or(() -> byName(store, wish));
  }

  private Optional<Vehicle> byNumber(String store, Facts.Vehicle wish) {
    if (wish.vin() == null && wish.stockNumber() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and (vin = upper(:vin) or lower(stock_number) = lower(:stock))
            order by (vin = upper(:vin)) desc nulls last limit 1
            """)
        .param("store", store)
        .param("vin", wish.vin(), Types.VARCHAR)
        .param("stock", wish.stockNumber(), Types.VARCHAR)
        .query(Vehicles::vehicle)
        .optional();
  }

  /** A car that can be had counts more than the right trim, the right trim more than the price. */
  private Optional<Vehicle> byName(String store, Facts.Vehicle wish) {
    if (wish.model() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and lower(model) = lower(:model)
              and (:make::text is null or lower(make) = lower(:make))
              and (:year::int is null or year = :year)
              and (:condition::text is null or condition = :condition
                or (:condition = 'used' and condition = 'cpo'))
            order by (status in ('SOLD', 'RESERVED')),
              (lower(trim_level) = lower(coalesce(:trim, ''))) desc, status, price
            limit 1
            """)
        .param("store", store)
        .param("model", wish.model())
        .param("make", wish.make(), Types.VARCHAR)
        .param("year", wish.year(), Types.INTEGER)
        .param("condition", wish.condition(), Types.VARCHAR)
        .param("trim", wish.trim(), Types.VARCHAR)
        .query(Vehicles::vehicle)
        .optional();
  }

  /**
   * Up to three others: the same model first, then the same body style near the price.
   *
   * @param near the car that is gone, or nothing when it was never here
   */
  List<Vehicle> alternatives(String store, Facts.Vehicle wish, Optional<Vehicle> near) {
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and vin <> :vin
            """
                + " and "
                + TO_BE_HAD
                + """

              and (lower(model) = lower(coalesce(:model, '')) or lower(body_style) = lower(:body))
            order by (lower(model) = lower(coalesce(:model, ''))) desc,
              abs(coalesce(price, 0) - coalesce(:price::numeric, price, 0)), year desc
            limit 3
            """)
        .param("store", store)
        .param("vin", near.map(Vehicle::vin).orElse(""))
        .param("model", near.map(Vehicle::model).orElse(wish.model()), Types.VARCHAR)
        .param("body", near.map(Vehicle::bodyStyle).orElseGet(() -> bodyStyleOf(wish)))
        .param("price", near.flatMap(Vehicle::price).orElse(null), Types.NUMERIC)
        .query(Vehicles::vehicle)
        .list();
  }

  int countOnTheLot(String store, String model) {
    return jdbc.sql(
            "select count(*)::int from forecourt.vehicle where store = :store"
                + " and lower(model) = lower(:model) and status = 'ON_LOT'")
        .param("store", store)
        .param("model", model)
        .query(Integer.class)
        .single();
  }

  /** The body style as said, or that of the model wherever we have one. */
  private String bodyStyleOf(Facts.Vehicle wish) {
    if (wish.bodyStyle() != null || wish.model() == null) {
      return wish.bodyStyle() == null ? "" : wish.bodyStyle();
    }
    return jdbc.sql(
            "select body_style from forecourt.vehicle where lower(model) = lower(:model) limit 1")
        .param("model", wish.model())
        .query(String.class)
        .optional()
        .orElse("");
  }

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

  private static Vehicle vehicle(ResultSet row, int number) throws SQLException {
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
}
