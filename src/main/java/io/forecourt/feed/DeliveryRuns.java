package io.forecourt.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The deliveries of the last months. */
@Repository
public class DeliveryRuns {

  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST = 50;
  private static final DeliveryResult NOTHING =
      new DeliveryResult(0, 0, 0, 0, 0, List.of(), List.of());

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  DeliveryRuns(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A delivery.
   *
   * @param origin the file, the address, or the person or machine that sent it
   * @param refused why nothing was changed; null if it was taken
   */
  public record Run(
      long id,
      Instant at,
      Delivery.Source source,
      String origin,
      DeliveryMode mode,
      DeliveryResult result,
      String refused) {}

  public long record(Delivery delivery, DeliveryResult result) {
    return insert(delivery, result, null);
  }

  /** Returns whether it is the first one since a file from there was taken. */
  boolean recordRefusal(Delivery delivery, String reason) {
    boolean first =
        jdbc.sql(
                """
                select refused is null from forecourt.delivery_run
                where kind = :kind and store = :store and origin = :origin order by id desc limit 1
                """)
            .param("kind", delivery.kind().name())
            .param("store", delivery.store().id())
            .param("origin", delivery.origin())
            .query(Boolean.class)
            .optional()
            .orElse(true);
    insert(delivery, NOTHING, reason);
    return first;
  }

  private long insert(Delivery delivery, DeliveryResult result, String refused) {
    jdbc.sql(
            "delete from forecourt.delivery_run where kind = :kind and store = :store and at < :before")
        .param("kind", delivery.kind().name())
        .param("store", delivery.store().id())
        .param("before", clock.instant().minus(KEPT))
        .update();
    return jdbc.sql(
            """
            insert into forecourt.delivery_run (kind, store, at, source, origin, mode, read, added,
              updated, removed, unchanged, rejected, warnings, refused)
            values (:kind, :store, :at, :source, :origin, :mode, :read, :added, :updated, :removed,
              :unchanged, cast(:rejected as jsonb), cast(:warnings as jsonb), :refused)
            returning id
            """)
        .param("kind", delivery.kind().name())
        .param("store", delivery.store().id())
        .param("at", clock.instant())
        .param("source", delivery.source().name())
        .param("origin", delivery.origin())
        .param("mode", delivery.mode().name())
        .param("read", result.read())
        .param("added", result.added())
        .param("updated", result.updated())
        .param("removed", result.removed())
        .param("unchanged", result.unchanged())
        .param("rejected", write(result.rejected()))
        .param("warnings", write(result.warnings()))
        .param("refused", refused, Types.VARCHAR)
        .query(Long.class)
        .single();
  }

  public List<Run> latest(DeliveryKind kind, String store) {
    return jdbc.sql(
            "select * from forecourt.delivery_run where kind = :kind and store = :store order by id desc limit :most")
        .param("kind", kind.name())
        .param("store", store)
        .param("most", MOST)
        .query(this::run)
        .list();
  }

  /** Returns whether another system delivers, not only the file that is read at each start. */
  public boolean hasFeed(DeliveryKind kind, String store) {
    return jdbc.sql(
            """
            select exists (select 1 from forecourt.delivery_run
              where kind = :kind and store = :store and source <> 'START_UP' and refused is null)
            """)
        .param("kind", kind.name())
        .param("store", store)
        .query(Boolean.class)
        .single();
  }

  private Run run(ResultSet row, int number) throws SQLException {
    return new Run(
        row.getLong("id"),
        SqlTime.instant(row, "at"),
        Delivery.Source.valueOf(row.getString("source")),
        row.getString("origin"),
        DeliveryMode.valueOf(row.getString("mode")),
        new DeliveryResult(
            row.getInt("read"),
            row.getInt("added"),
            row.getInt("updated"),
            row.getInt("removed"),
            row.getInt("unchanged"),
            notes(row.getString("rejected")),
            notes(row.getString("warnings"))),
        row.getString("refused"));
  }

  private String write(List<LineNote> notes) {
    try {
      return json.writeValueAsString(notes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<LineNote> notes(String stored) {
    try {
      return json.readValue(stored, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
