package io.forecourt.inventory;

import io.forecourt.lead.WantedVehicle;
import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the very unit that a buyer asks for, of any status. */
@Repository
class VehicleSearch {

  private final JdbcClient jdbc;

  VehicleSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the unit by VIN or stock number, or else the best of those that fit the wish. */
  Optional<Vehicle> find(String store, WantedVehicle wish) {
    return byNumber(store, wish).or(() -> byName(store, wish));
  }

  private Optional<Vehicle> byNumber(String store, WantedVehicle wish) {
    if (wish.vin() == null && wish.stockNumber() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store and (vin = upper(:vin) or upper(stock_number) = upper(:stock))
            order by (vin = upper(:vin)) desc nulls last, status in ('SOLD', 'GONE'),
              status_since desc limit 1
            """)
        .param("store", store)
        .param("vin", wish.vin(), Types.VARCHAR)
        .param("stock", wish.stockNumber(), Types.VARCHAR)
        .query(VehicleRow::read)
        .optional();
  }

  /** Prefers a vehicle that can be sold, then a low price; another trim or color is another car. */
  private Optional<Vehicle> byName(String store, WantedVehicle wish) {
    if (wish.model() == null) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select * from forecourt.vehicle
            where store = :store
              and starts_with(lower(model) || ' ', lower(:model) || ' ')
              and (:make::text is null or lower(make) = lower(:make))
              and (:year::int is null or year = :year)
              and (:condition::text is null or condition = :condition
                or (:condition = 'used' and condition = 'cpo'))
              and (:trim::text is null or regexp_replace(lower(trim_level), '[^a-z0-9]', '', 'g')
                = regexp_replace(lower(:trim), '[^a-z0-9]', '', 'g'))
              and (:color::text is null or color_family = :color)
            order by (lower(model) = lower(:model)) desc, (status in ('SOLD', 'RESERVED', 'GONE')),
              (status = 'ON_LOT') desc, expected_on, price
            limit 1
            """)
        .param("store", store)
        .param("model", wish.model())
        .param("make", wish.make(), Types.VARCHAR)
        .param("year", wish.year(), Types.INTEGER)
        .param("condition", wish.condition(), Types.VARCHAR)
        .param("trim", wish.trim(), Types.VARCHAR)
        .param(
            "color",
            Optional.ofNullable(wish.color())
                .flatMap(ColorFamily::find)
                .map(Enum::name)
                .orElse(null),
            Types.VARCHAR)
        .query(VehicleRow::read)
        .optional();
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
}
