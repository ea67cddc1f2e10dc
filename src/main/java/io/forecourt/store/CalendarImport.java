package io.forecourt.store;

import io.forecourt.platform.CsvLine;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replaces the opening hours and holidays of a store by those of its files. */
@Component
class CalendarImport {

  private final JdbcClient jdbc;

  CalendarImport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void load(String store, StoreFiles files) {
    jdbc.sql("delete from forecourt.opening_window where store = :store")
        .param("store", store)
        .update();
    jdbc.sql("delete from forecourt.holiday where store = :store").param("store", store).update();
    files.table("hours.csv").forEach(line -> saveWindow(store, line));
    files.table("holidays.csv").forEach(line -> saveHoliday(store, line));
  }

  private void saveWindow(String store, CsvLine line) {
    LocalTime opens = line.value("opens", LocalTime::parse);
    LocalTime closes = line.value("closes", LocalTime::parse);
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("'closes' must be later than 'opens'.");
    }
    jdbc.sql("insert into forecourt.opening_window values (:store, :weekday, :opens, :closes)")
        .param("store", store)
        .param("weekday", line.value("weekday", CalendarImport::weekday).getValue())
        .param("opens", opens)
        .param("closes", closes)
        .update();
  }

  private void saveHoliday(String store, CsvLine line) {
    jdbc.sql("insert into forecourt.holiday values (:store, :day, :name)")
        .param("store", store)
        .param("day", line.value("day", LocalDate::parse))
        .param("name", line.text("name"))
        .update();
  }

  private static DayOfWeek weekday(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(text.toUpperCase(Locale.ROOT)) && text.length() >= 3)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
