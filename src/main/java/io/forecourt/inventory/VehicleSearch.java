package io.forecourt.inventory;

import io.forecourt.lead.Facts;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the vehicle a buyer asks for in stock, or alternatives to it. */
@Repository
class VehicleSearch {

  private final JdbcClient jdbc;

  VehicleSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the unit by VIN or stock number, or else the best match by name. */
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
        .query(VehicleRow::read)
        .optional();
  }

  /** Prefers an available vehicle to the right trim, and the right trim to a low price. */
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
        .query(VehicleRow::read)
        .optional();
  }

  /**
   * Returns up to three other available vehicles: the same model first, then the same body style at
   * a similar price.
   *
   * @param near the vehicle that is gone; empty if it was never in stock
   */
  List<Vehicle> findAlternatives(String store, Facts.Vehicle wish, Optional<Vehicle> near) {
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and vin <> :vin and status in ('ON_LOT', 'IN_TRANSIT', 'IN_REPAIR')
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
        .query(VehicleRow::read)
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

  /** Returns the body style the buyer named, or that of the model in any store. */
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
}
