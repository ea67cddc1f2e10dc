package io.forecourt.store;

import io.forecourt.platform.CsvLine;
import io.forecourt.platform.CsvTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads a store from a folder of CSV files; loading it again brings it up to date. */
@Component
class StoreImport {

  private final JdbcClient jdbc;
  private final Stores stores;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate eachLine;

  StoreImport(
      JdbcClient jdbc,
      Stores stores,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.events = events;
    this.clock = clock;
    this.eachLine = new TransactionTemplate(transactions);
    this.eachLine.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param folder ends in a slash
   * @throws InvalidStoreFiles with every error; nothing is kept then
   */
  @Transactional
  public Store load(Resource folder) {
    List<String> errors = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    table(folder, "store.csv", errors).forEach(line -> ids.add(saveStore(line)));
    if (ids.size() != 1) {
      errors.add("store.csv: one line is needed, for one store.");
      throw new InvalidStoreFiles(folder, errors);
    }
    String store = ids.get(0);
    ZoneId zone = stores.read(store).orElseThrow().zone();
    clear(store);
    table(folder, "hours.csv", errors).forEach(line -> saveWindow(store, line));
    table(folder, "holidays.csv", errors).forEach(line -> saveHoliday(store, line));
    table(folder, "people.csv", errors).forEach(line -> savePerson(store, line));
    table(folder, "absences.csv", errors).forEach(line -> saveAbsence(line, zone));
    Store loaded = stores.read(store).orElseThrow();
    events.publishEvent(new StoreLoaded(loaded, folder, errors, eachLine));
    if (!errors.isEmpty()) {
      throw new InvalidStoreFiles(folder, errors);
    }
    return loaded;
  }

  private CsvTable table(Resource folder, String file, List<String> errors) {
    try {
      return new CsvTable(folder.createRelative(file), errors, eachLine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clear(String store) {
    for (String table : List.of("opening_window", "holiday")) {
      jdbc.sql("delete from forecourt." + table + " where store = :store")
          .param("store", store)
          .update();
    }
    jdbc.sql(
            "delete from forecourt.absence where person in"
                + " (select id from forecourt.person where store = :store)")
        .param("store", store)
        .update();
    jdbc.sql("update forecourt.person set active = false where store = :store")
        .param("store", store)
        .update();
  }

  private String saveStore(CsvLine line) {
    String id = line.value("id", StoreImport::storeId);
    jdbc.sql(
            """
            insert into forecourt.store values (:id, :name, :zone, :currency, :phone, :email,
              :address, :postalCode, :market, :owner)
            on conflict (id) do update set (name, time_zone, currency, phone, email, address,
              postal_code, market_area, default_owner) = (excluded.name, excluded.time_zone,
              excluded.currency, excluded.phone, excluded.email, excluded.address,
              excluded.postal_code, excluded.market_area, excluded.default_owner)
            """)
        .param("id", id)
        .param("name", line.text("name"))
        .param("zone", line.value("time_zone", ZoneId::of).getId())
        .param("currency", line.value("currency", Currency::getInstance).getCurrencyCode())
        .param("phone", line.text("phone"))
        .param("email", line.text("email"))
        .param("address", line.text("address"))
        .param("postalCode", line.text("postal_code"))
        .param("market", line.list("market_area").toArray(String[]::new))
        .param("owner", line.optional("default_owner").orElse(null))
        .update();
    return id;
  }

  private void saveWindow(String store, CsvLine line) {
    LocalTime opens = line.value("opens", LocalTime::parse);
    LocalTime closes = line.value("closes", LocalTime::parse);
    if (!closes.isAfter(opens)) {
      throw new IllegalArgumentException("'closes' must be later than 'opens'.");
    }
    jdbc.sql("insert into forecourt.opening_window values (:store, :weekday, :opens, :closes)")
        .param("store", store)
        .param("weekday", line.value("weekday", StoreImport::weekday).getValue())
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

  private void savePerson(String store, CsvLine line) {
    jdbc.sql(
            """
            insert into forecourt.person values (:id, :store, :first, :last, :role, :languages,
              :phone, :email, :most, true)
            on conflict (id) do update set (store, first_name, last_name, role, languages, phone,
              email, max_open_leads, active) = (excluded.store, excluded.first_name,
              excluded.last_name, excluded.role, excluded.languages, excluded.phone,
              excluded.email, excluded.max_open_leads, true)
            """)
        .param("id", line.value("id", StoreImport::storeId))
        .param("store", store)
        .param("first", line.text("first_name"))
        .param("last", line.text("last_name"))
        .param("role", line.value("role", StorePerson.Role::valueOf).name())
        .param("languages", line.list("languages").toArray(String[]::new))
        .param("phone", line.text("phone"))
        .param("email", line.text("email"))
        .param("most", line.value("max_open_leads", Integer::valueOf))
        .update();
  }

  private void saveAbsence(CsvLine line, ZoneId zone) {
    LocalDate today = LocalDate.now(clock.withZone(zone));
    jdbc.sql("insert into forecourt.absence values (:person, :first, :last, :reason)")
        .param("person", line.text("person"))
        .param("first", line.value("first_day", text -> day(text, today)))
        .param("last", line.value("last_day", text -> day(text, today)))
        .param("reason", line.text("reason"))
        .update();
  }

  private static LocalDate day(String text, LocalDate today) {
    return text.equals("today") ? today : LocalDate.parse(text);
  }

  private static String storeId(String text) {
    if (!text.matches("[a-z][a-z0-9_]{1,40}")) {
      throw new IllegalArgumentException("small letters and digits");
    }
    return text;
  }

  private static DayOfWeek weekday(String text) {
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(text.toUpperCase(Locale.ROOT)) && text.length() >= 3)
        .findFirst()
        .orElseThrow(IllegalArgumentException::new);
  }
}
