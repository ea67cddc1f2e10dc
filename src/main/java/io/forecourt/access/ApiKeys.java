package io.forecourt.access;

import io.forecourt.access.MachineKey.Purpose;
import io.forecourt.platform.NotFound;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keys of machine callers beside the one of the settings; each is shown once and kept as a hash.
 */
@Repository
class ApiKeys {

  /** Marks the keys of Forecourt, so that scanners for leaked secrets find them. */
  private static final String PREFIX = "fck_";

  private final JdbcClient jdbc;
  private final Clock clock;

  ApiKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A key without its secret.
   *
   * @param endsAt when it stops, or stopped, to count; null while there is no end
   * @param lastUsedAt to the hour for reads; null if it was never used
   */
  record StoredKey(
      long id,
      String store,
      String name,
      Purpose purpose,
      Instant createdAt,
      String createdBy,
      Instant endsAt,
      Instant lastUsedAt) {}

  /**
   * A key that was just made.
   *
   * @param key what the caller sends as {@code X-Api-Key}; never shown again
   */
  record NewKey(long id, String key) {}

  Optional<MachineKey> findValid(String presented) {
    return find(presented, "ends_at is null or ends_at > :now");
  }

  /** Returns a key that counts no more. */
  Optional<MachineKey> findEnded(String presented) {
    return find(presented, "ends_at <= :now");
  }

  private Optional<MachineKey> find(String presented, String condition) {
    return presented.startsWith(PREFIX)
        ? jdbc.sql(
                "select id, name, store, purpose from forecourt.api_key where hash = :hash and ("
                    + condition
                    + ")")
            .param("hash", Secrets.digest(presented))
            .param("now", clock.instant())
            .query(
                (row, number) ->
                    new MachineKey(
                        Optional.of(row.getLong("id")),
                        row.getString("name"),
                        Optional.of(row.getString("store")),
                        Purpose.valueOf(row.getString("purpose"))))
            .optional()
        : Optional.empty();
  }

  NewKey create(String store, String name, Purpose purpose, String by) {
    String key = PREFIX + Secrets.random();
    long id =
        jdbc.sql(
                """
                insert into forecourt.api_key (store, name, purpose, hash, created_at, created_by)
                values (:store, :name, :purpose, :hash, :now, :by) returning id
                """)
            .param("store", store)
            .param("name", name)
            .param("purpose", purpose.name())
            .param("hash", Secrets.digest(key))
            .param("now", clock.instant())
            .param("by", by)
            .query(Long.class)
            .single();
    return new NewKey(id, key);
  }

  /**
   * Makes the next key of the same store, name and purpose; the old one goes on for a while.
   *
   * @throws NotFound if there is no such key, or it counts no more
   */
  NewKey rotate(long id, Duration overlap, String by) {
    StoredKey old = end(id, overlap);
    return create(old.store(), old.name(), old.purpose(), by);
  }

  /**
   * Ends a key.
   *
   * @throws NotFound if there is no such key, or it counts no more
   */
  StoredKey end(long id, Duration after) {
    return jdbc.sql(
            """
            update forecourt.api_key set ends_at = least(ends_at, :end)
            where id = :id and (ends_at is null or ends_at > :now) returning *
            """)
        .param("id", id)
        .param("now", clock.instant())
        .param("end", clock.instant().plus(after))
        .query(ApiKeys::key)
        .optional()
        .orElseThrow(() -> new NotFound("There is no valid key " + id + "."));
  }

  List<StoredKey> all() {
    return jdbc.sql("select * from forecourt.api_key order by store, name, id")
        .query(ApiKeys::key)
        .list();
  }

  void recordUse(long id) {
    jdbc.sql("update forecourt.api_key set last_used_at = :now where id = :id")
        .param("now", clock.instant())
        .param("id", id)
        .update();
  }

  private static StoredKey key(ResultSet row, int number) throws SQLException {
    return new StoredKey(
        row.getLong("id"),
        row.getString("store"),
        row.getString("name"),
        Purpose.valueOf(row.getString("purpose")),
        SqlTime.instant(row, "created_at"),
        row.getString("created_by"),
        SqlTime.optionalInstant(row, "ends_at").orElse(null),
        SqlTime.optionalInstant(row, "last_used_at").orElse(null));
  }
}
