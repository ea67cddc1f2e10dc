package io.forecourt.deal;

import io.forecourt.platform.SqlTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Appraisals of trade-ins, and the offers made on them. */
@Repository
public class Appraisals {

  private final JdbcClient jdbc;
  private final Clock clock;

  Appraisals(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An appraisal of a trade-in.
   *
   * @param value in the store's currency
   * @param offer the approved amount; empty until a manager approves one
   */
  public record Appraisal(
      BigDecimal value,
      Optional<String> note,
      String by,
      Instant at,
      Optional<BigDecimal> offer,
      Optional<String> approvedBy) {}

  /** Returns the latest appraisal of a lead. */
  public Optional<Appraisal> findLatest(UUID leadId) {
    return jdbc.sql(
            "select * from forecourt.appraisal where lead_id = :lead order by id desc limit 1")
        .param("lead", leadId)
        .query(Appraisals::appraisal)
        .optional();
  }

  void add(UUID leadId, AppraisalReport report, String by) {
    jdbc.sql(
            """
            insert into forecourt.appraisal
              (lead_id, value, mileage, condition, note, appraised_by, appraised_at)
            values (:lead, :value, :mileage, :condition, :note, :by, :at)
            """)
        .param("lead", leadId)
        .param("value", report.value())
        .param("mileage", report.mileage().orElse(null))
        .param("condition", report.condition().orElse(null))
        .param("note", report.note().orElse(null))
        .param("by", by)
        .param("at", clock.instant())
        .update();
  }

  /** Approves an offer on the latest appraisal. */
  void approve(UUID leadId, BigDecimal offer, String by) {
    jdbc.sql(
            """
            update forecourt.appraisal set offer = :offer, decided_by = :by, decided_at = :at
            where id = (select max(id) from forecourt.appraisal where lead_id = :lead)
            """)
        .param("offer", offer)
        .param("by", by)
        .param("at", clock.instant())
        .param("lead", leadId)
        .update();
  }

  private static Appraisal appraisal(ResultSet row, int number) throws SQLException {
    return new Appraisal(
        row.getBigDecimal("value"),
        Optional.ofNullable(row.getString("note")),
        row.getString("appraised_by"),
        SqlTime.instant(row, "appraised_at"),
        Optional.ofNullable(row.getBigDecimal("offer")),
        Optional.ofNullable(row.getString("decided_by")));
  }
}
