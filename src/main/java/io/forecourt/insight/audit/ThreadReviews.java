package io.forecourt.insight.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews of the leads that were drawn for an audit, in the order of the sample. */
@Repository
class ThreadReviews {

  private final JdbcClient jdbc;
  private final Clock clock;

  ThreadReviews(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A lead to review. */
  record DrawnLead(int position, UUID lead, String segment, Optional<String> late) {}

  /** Returns the first lead that has no review. */
  Optional<DrawnLead> next(UUID audit) {
    return jdbc.sql(
            "select * from forecourt.audit_lead where audit_id = :audit and reviewed_at is null"
                + " order by position limit 1")
        .param("audit", audit)
        .query(
            (row, number) ->
                new DrawnLead(
                    row.getInt("position"),
                    row.getObject("lead_id", UUID.class),
                    row.getString("segment"),
                    Optional.ofNullable(row.getString("late"))))
        .optional();
  }

  /** Records the review of the next lead. */
  void record(UUID audit, ThreadReview review, String person) {
    jdbc.sql(
            """
            update forecourt.audit_lead set relevance = :relevance, clarity = :clarity,
              note = :note, reviewed_by = :person, reviewed_at = :at
            where audit_id = :audit and position = :position
            """)
        .param("relevance", review.relevance())
        .param("clarity", review.clarity())
        .param("note", review.note().orElse(null))
        .param("person", person)
        .param("at", clock.instant())
        .param("audit", audit)
        .param("position", next(audit).orElseThrow().position())
        .update();
  }
}
