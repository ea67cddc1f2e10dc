package io.forecourt.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.event.TransactionalEventListener;

/** The rooftops of this installation. */
@Repository
public class Stores {

  /** A message or a deadline needs its store several times; changes on other nodes show soon. */
  private static final Duration CACHED_FOR = Duration.ofSeconds(1);

  private final JdbcClient jdbc;
  private final StoreQueries queries;
  private final Cache<String, Store> cache =
      Caffeine.newBuilder().expireAfterWrite(CACHED_FOR).build();

  Stores(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.queries = new StoreQueries(jdbc);
  }

  public Optional<Store> find(String id) {
    return Optional.ofNullable(cache.get(id, missing -> read(missing).orElse(null)));
  }

  /** Reads the store from the database, so that an import sees its own changes. */
  Optional<Store> read(String id) {
    return queries.find(id);
  }

  /** Returns a store that must exist, because data of ours refers to it. */
  public Store get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("No store '" + id + "'."));
  }

  /**
   * Returns the store that a caller names.
   *
   * @throws UnknownStore if it does not exist
   */
  public Store require(String id) {
    return find(id).orElseThrow(() -> new UnknownStore(id));
  }

  @TransactionalEventListener
  void clearCache(StoreLoaded loaded) {
    cache.invalidateAll();
  }

  public boolean exist() {
    return jdbc.sql("select exists (select 1 from forecourt.store)").query(Boolean.class).single();
  }

  public List<Store> all() {
    return queries.findAll();
  }
}
