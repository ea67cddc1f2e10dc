package io.forecourt.inventory;

import io.forecourt.inventory.StockResult.Difference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Searches the stock of a store. Units that fit come first; where none does, wishes are given up in
 * the order of {@link Difference}, each only together with all before it. What a feed does not say
 * never fits a wish.
 */
@Repository
public class StockSearch {

  /** A model is the same when the feed goes on: "Silverado 1500" is a Silverado. */
  private static final String SQL =
      """
      with wish as (
        select coalesce(:BODY::text[], (
          select array[lower(body_style)] from forecourt.vehicle
          where starts_with(lower(model) || ' ', lower(:MODEL::text) || ' ')
          order by store = :store desc limit 1), :USUAL_BODY::text[]) as bodies
      ), judged as (
        select v.*,
          (:MAKE::text is null or lower(make) = lower(:MAKE))
            and (:MODEL::text is null
              or starts_with(lower(model) || ' ', lower(:MODEL) || ' ')) as fits_model,
          coalesce(:TRIM::text is null or regexp_replace(lower(trim_level), '[^a-z0-9]', '', 'g')
            = regexp_replace(lower(:TRIM), '[^a-z0-9]', '', 'g'), false) as fits_trim,
          coalesce(:BODY::text[] is null or lower(body_style) = any (:BODY), false) as fits_body,
          (:YEAR_MIN::int is null or year >= :YEAR_MIN)
            and (:YEAR_MAX::int is null or year <= :YEAR_MAX) as fits_year,
          coalesce((:PRICE_MIN::numeric is null or price >= :PRICE_MIN)
            and (:PRICE_MAX::numeric is null or price <= :PRICE_MAX), false) as fits_price,
          coalesce(:COLOR::text is null or color_family = :COLOR, false) as fits_color,
          coalesce(:DRIVETRAINS::text[] is null or drivetrain = any (:DRIVETRAINS), false)
            as fits_drivetrain
        from forecourt.vehicle v
        where store = :store and status in ('ON_LOT', 'IN_TRANSIT', 'IN_REPAIR')
          and (:CONDITION::text is null or condition = :CONDITION
            or (:CONDITION = 'used' and condition = 'cpo'))
          and (:MILES_MAX::int is null or odometer <= :MILES_MAX)
          and (:SEATS_MIN::int is null or seats >= :SEATS_MIN)
          and (:FUELS::text[] is null or fuel = any (:FUELS))
          and (:EXCLUDED::text[] is null or vin <> all (:EXCLUDED))
          and (:CHEAPER_THAN::text is null or price < (
            select price from forecourt.vehicle where store = :store and vin = :CHEAPER_THAN))
          and (:NEWER_THAN::text is null or year > (
            select year from forecourt.vehicle where store = :store and vin = :NEWER_THAN))
          and (:FEATURES::text[] is null or not exists (
            select 1 from unnest(:FEATURES::text[]) wanted where not exists (
              select 1 from unnest(features) listed where lower(listed) ~ wanted)))
      ), found as (
        select judged.*, case
            when not fits_model then 7
            when not fits_price then 6
            when not fits_year then 5
            when not fits_body then 4
            when not fits_trim then 3
            when not fits_drivetrain then 2
            when not fits_color then 1
            else 0 end as given_up
        from judged, wish
        where (lower(body_style) = any (bodies)
            or (fits_model and (fits_body or :MODEL::text is not null)))
          and (fits_price or coalesce((:PRICE_MIN::numeric is null or price >= :PRICE_MIN * 0.9)
            and (:PRICE_MAX::numeric is null or price <= :PRICE_MAX * 1.1), false))
      )
      select found.*, count(*) filter (where given_up = 0) over () as fitting,
        (:MAKE::text is not null or :MODEL::text is not null) and exists (
          select 1 from forecourt.vehicle
          where store = :store and (:MAKE::text is null or lower(make) = lower(:MAKE))
            and (:MODEL::text is null
              or starts_with(lower(model) || ' ', lower(:MODEL) || ' '))) as ever_had
      from (select 1) always left join found on true
      order by given_up,
        fits_color::int + fits_drivetrain::int + fits_trim::int + fits_body::int
          + fits_year::int + fits_price::int desc,
        case when :CHEAPEST::text is not null then price end nulls last,
        abs(price - (select price from forecourt.vehicle
          where store = :store and vin = :LIKE::text)) nulls last,
        status = 'ON_LOT' desc, expected_on nulls last, year desc, odometer nulls last, price, vin
      limit 3
      """;

  private final JdbcClient jdbc;

  StockSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Row(StockResult.Alternative found, int fitting, boolean everHad) {}

  public StockResult find(String store, StockQuery query) {
    List<Row> rows =
        jdbc.sql(SQL)
            .param("store", store)
            .params(StockParameters.of(query))
            .query(StockSearch::row)
            .list();
    List<StockResult.Alternative> found =
        rows.stream().map(Row::found).filter(each -> each.unit() != null).toList();
    return new StockResult(
        found.stream()
            .filter(each -> each.differs().isEmpty())
            .map(StockResult.Alternative::unit)
            .toList(),
        rows.get(0).fitting(),
        rows.get(0).everHad(),
        rows.get(0).fitting() > 0 ? List.of() : found);
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    boolean none = row.getString("vin") == null;
    return new Row(
        none
            ? new StockResult.Alternative(null, Set.of())
            : new StockResult.Alternative(VehicleRow.read(row, number), differences(row)),
        row.getInt("fitting"),
        row.getBoolean("ever_had"));
  }

  private static Set<Difference> differences(ResultSet row) throws SQLException {
    Set<Difference> differences = EnumSet.noneOf(Difference.class);
    for (Difference difference : Difference.values()) {
      if (!row.getBoolean("fits_" + difference.name().toLowerCase(Locale.ROOT))) {
        differences.add(difference);
      }
    }
    return differences;
  }
}
