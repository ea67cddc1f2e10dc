package io.forecourt.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.DataSubject;
import io.forecourt.platform.PersonalData;
import io.forecourt.platform.PersonalTable;
import io.forecourt.platform.SqlTime;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Proof of erasures: who had whose data erased, when and why, and how much it was. */
@Repository
class ErasureLog implements PersonalData {

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final Clock clock;

  ErasureLog(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * An erasure.
   *
   * @param finishedAt empty while it has not come to its end; the same call resumes it
   * @param removed rows deleted or emptied, by table
   */
  record Entry(
      UUID customer,
      String reason,
      String requestedBy,
      Instant startedAt,
      Optional<Instant> finishedAt,
      Map<String, Integer> removed) {}

  @Override
  public List<PersonalTable> tables() {
    return List.of(
        PersonalTable.kept(
            "from forecourt.erasure where customer_id = :customer", "Proof of the erasure."));
  }

  /** Records the first call; later ones change nothing. */
  void start(DataSubject subject, ErasureReason reason, String by, Map<String, Integer> removed) {
    jdbc.sql(
            """
            insert into forecourt.erasure
              (customer_id, store, reason, requested_by, started_at, removed)
            values (:customer, :store, :reason, :by, :at, :removed::jsonb)
            on conflict (customer_id) do nothing
            """)
        .param("customer", subject.customerId())
        .param("store", subject.store())
        .param("reason", reason.name())
        .param("by", by)
        .param("at", clock.instant())
        .param("removed", write(removed))
        .update();
  }

  void finish(UUID customerId) {
    jdbc.sql(
            """
            update forecourt.erasure set finished_at = coalesce(finished_at, :at)
            where customer_id = :customer
            """)
        .param("at", clock.instant())
        .param("customer", customerId)
        .update();
  }

  Optional<Entry> find(UUID customerId) {
    return jdbc.sql("select * from forecourt.erasure where customer_id = :customer")
        .param("customer", customerId)
        .query(this::entry)
        .optional();
  }

  /** Returns erasures that broke off, and recent ones, after which a late write may have come. */
  List<UUID> findToRepeat(Instant finishedAfter) {
    return jdbc.sql(
            """
            select customer_id from forecourt.erasure
            where finished_at is null or finished_at > :after order by started_at
            """)
        .param("after", finishedAfter)
        .query(UUID.class)
        .list();
  }

  private Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        row.getObject("customer_id", UUID.class),
        row.getString("reason"),
        row.getString("requested_by"),
        SqlTime.instant(row, "started_at"),
        SqlTime.optionalInstant(row, "finished_at"),
        read(row.getString("removed")));
  }

  private String write(Map<String, Integer> removed) {
    try {
      return json.writeValueAsString(removed);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, Integer> read(String removed) {
    try {
      return json.readValue(removed, new TypeReference<>() {});
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
