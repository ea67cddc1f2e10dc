package io.forecourt.store;

import io.forecourt.platform.CsvLine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports a store from a folder of CSV files; importing it again brings it up to date. */
@Component
class StoreImport {

  private final JdbcClient jdbc;
  private final Stores stores;
  private final CalendarImport calendar;
  private final PeopleImport people;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate eachLine;

  StoreImport(
      JdbcClient jdbc,
      Stores stores,
      CalendarImport calendar,
      PeopleImport people,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.stores = stores;
    this.calendar = calendar;
    this.people = people;
    this.events = events;
    this.eachLine = new TransactionTemplate(transactions);
    this.eachLine.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * @param folder ends in a slash
   * @throws InvalidStoreFiles with every error; nothing is saved then
   */
  @Transactional
  public Store load(Resource folder) {
    StoreFiles files = new StoreFiles(folder, new ArrayList<>(), eachLine);
    List<String> ids = new ArrayList<>();
    files.table("store.csv").forEach(line -> ids.add(saveStore(line)));
    if (ids.size() != 1) {
      files.errors().add("store.csv: one line is needed, for one store.");
      throw new InvalidStoreFiles(folder, files.errors());
    }
    String store = ids.get(0);
    ZoneId zone = stores.read(store).orElseThrow().zone();
    calendar.load(store, files);
    people.load(store, zone, files);
    Store loaded = stores.read(store).orElseThrow();
    events.publishEvent(new StoreLoaded(loaded, folder, files.errors(), eachLine));
    if (!files.errors().isEmpty()) {
      throw new InvalidStoreFiles(folder, files.errors());
    }
    return loaded;
  }

  private String saveStore(CsvLine line) {
    String id = line.value("id", StoreFiles::id);
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
}
