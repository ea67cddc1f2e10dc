package io.forecourt.insight.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audits of all stores, one per store and week. */
@Repository
class Audits {

  private final JdbcClient jdbc;
  private final Clock clock;

  Audits(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An audit of a store's week; empty where there is one already. */
  Optional<UUID> begin(String store, LocalDate monday, long seed) {
    UUID id = UUID.randomUUID();
    int begun =
        jdbc.sql(
                "insert into forecourt.audit (id, store, week, seed, drawn_at)"
                    + " values (:id, :store, :week, :seed, :at) on conflict do nothing")
            .param("id", id)
            .param("store", store)
            .param("week", monday)
            .param("seed", seed)
            .param("at", clock.instant())
            .update();
    return begun == 1 ? Optional.of(id) : Optional.empty();
  }

  String storeOf(UUID audit) {
    return jdbc.sql("select store from forecourt.audit where id = :id")
        .param("id", audit)
        .query(String.class)
        .single();
  }

  void close(UUID audit) {
    jdbc.sql("update forecourt.audit set closed_at = :at where id = :id and closed_at is null")
        .param("at", clock.instant())
        .param("id", audit)
        .update();
  }
}
