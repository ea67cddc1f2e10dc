package io.forecourt.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rooftops of this installation. */
@Repository
public class Stores {

  /** A message or a deadline asks for its store several times; another node's change comes soon. */
  private static final Duration REMEMBERED = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final Cache<String, Store> known =
      Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

  Stores(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Store> find(String id) {
    return Optional.ofNullable(known.get(id, unknown -> read(unknown).orElse(null)));
  }

  /** As it is at this moment, also in the middle of an import. */
  Optional<Store> read(String id) {
    return jdbc.sql("select * from forecourt.store where id = :id")
        .param("id", id)
        .query((row, number) -> store(row))
        .optional();
  }

  /** A store that must exist, because something of ours belongs to it. */
  public Store get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No store '" + id + "'."));
  }

  /**
   * Returns the store that a caller names.
   *
   * @throws UnknownStore where it does not exist
   */
  public Store require(String id) {
    return find(id).orElseThrow(() -> new UnknownStore(id));
  }

  @TransactionalEventListener
  void importStore(StoreLoaded loaded) {
    known.invalidateAll();
  }

  public boolean exist() {
    return jdbc.sql("select exists (select 1 from forecourt.store)").query(Boolean.class).single();
  }

  public List<Store> all() {
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
        new BusinessTime(zone, windowsOf(id), holidaysOf(id)));
  }

  private Map<DayOfWeek, List<BusinessTime.Window>> windowsOf(String store) {
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

  private Set<LocalDate> holidaysOf(String store) {
    return new HashSet<>(
        jdbc.sql("select day from forecourt.holiday where store = :store")
            .param("store", store)
            .query(LocalDate.class)
            .list());
  }

  static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
