package io.forecourt.insight.audit;

import io.forecourt.platform.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews of the calls that were drawn for an audit, in the order of the sample. */
@Repository
class CallReviews {

  private final JdbcClient jdbc;
  private final Clock clock;

  CallReviews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A call to review. */
  record DrawnCall(
      int position,
      UUID lead,
      String person,
      Instant at,
      String outcome,
      Optional<String> note,
      boolean verified) {}

  /** Returns the first call that has no review. */
  Optional<DrawnCall> next(UUID audit) {
    return jdbc.sql(
            """
            select c.position, a.* from forecourt.audit_call c
              join forecourt.call_attempt a on a.id = c.call_id
            where c.audit_id = :audit and c.reviewed_at is null order by c.position limit 1
            """)
        .param("audit", audit)
        .query(
            (row, number) ->
                new DrawnCall(
                    row.getInt("position"),
                    row.getObject("lead_id", UUID.class),
                    row.getString("person"),
                    SqlTime.instant(row, "at"),
                    row.getString("outcome"),
                    Optional.ofNullable(row.getString("note")),
                    row.getString("confirmed_by") != null))
        .optional();
  }

  /** Records the review of the next call. */
  void record(UUID audit, CallReview review, String person) {
    jdbc.sql(
            """
            update forecourt.audit_call set greeting = :greeting, needs = :needs,
              product = :product, objections = :objections, appointment = :appointment,
              documentation = :documentation, overall = :overall,
              note = :note, reviewed_by = :person, reviewed_at = :at
            where audit_id = :audit and position = :position
            """)
        .param("greeting", review.greeting())
        .param("needs", review.needs())
        .param("product", review.product())
        .param("objections", review.objections())
        .param("appointment", review.appointment())
        .param("documentation", review.documentation())
        .param("overall", review.overall())
        .param("note", review.note().orElse(null))
        .param("person", person)
        .param("at", clock.instant())
        .param("audit", audit)
        .param("position", next(audit).orElseThrow().position())
        .update();
  }
}
