package io.forecourt.store;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores with their calendars, as they are in the database. */
final class StoreQueries {

  private final JdbcClient jdbc;

  StoreQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Store> find(String id) {
    return jdbc.sql("select * from forecourt.store where id = :id")
        .param("id", id)
        .query((row, number) -> store(row))
        .optional();
  }

  List<Store> findAll() {
    return jdbc.sql("select * from forecourt.store order by id")
        .query((row, number) -> store(row))
        .list();
  }

  private Store store(ResultSet row) throws SQLException {
    String id = row.getString("id");
    ZoneId zone = ZoneId.of(row.getString("time_zone"));
    return new Store(
        id,
        row.getString("name"),
        zone,
        Currency.getInstance(row.getString("currency")),
        row.getString("phone"),
        row.getString("email"),
        row.getString("address"),
        row.getString("postal_code"),
        texts(row.getArray("market_area")),
        Optional.ofNullable(row.getString("default_owner")),
        new BusinessTime(zone, findWindows(id), findHolidays(id)));
  }

  private Map<DayOfWeek, List<BusinessTime.Window>> findWindows(String store) {
    record Row(int weekday, LocalTime opens, LocalTime closes) {}
    return jdbc
        .sql("select weekday, opens, closes from forecourt.opening_window where store = :store")
        .param("store", store)
        .query(Row.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                row -> DayOfWeek.of(row.weekday()),
                Collectors.mapping(
                    row -> new BusinessTime.Window(row.opens(), row.closes()),
                    Collectors.toList())));
  }

  private Map<LocalDate, String> findHolidays(String store) {
    record Row(LocalDate day, String name) {}
    return jdbc
        .sql("select day, name from forecourt.holiday where store = :store")
        .param("store", store)
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::day, Row::name));
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
