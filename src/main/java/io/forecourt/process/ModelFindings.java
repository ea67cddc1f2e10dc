package io.forecourt.process;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Defects of deployed models, for administrators; each is logged once, when it is new. */
@Repository
public class ModelFindings {

  private static final Logger LOG = LoggerFactory.getLogger(ModelFindings.class);
  private static final int LONGEST = 500;

  /** Ids would make a finding of its own out of each lead. */
  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final JdbcClient jdbc;
  private final Clock clock;

  public ModelFindings(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Records that a defect was seen, in the transaction of the caller if there is one.
   *
   * @param process key of the process or decision; may be empty
   * @param problem in words, at most 500 characters are kept
   */
  public void record(ModelFinding.Kind kind, String process, Optional<UUID> lead, String problem) {
    String words = shortened(problem);
    Recorded recorded =
        jdbc.sql(
                """
                insert into forecourt.model_finding
                  (kind, process, problem, example_lead, first_seen, last_seen, count)
                values (:kind, :process, :problem, :lead::uuid, :at, :at, 1)
                on conflict (kind, process, problem) do update
                set last_seen = excluded.last_seen, count = model_finding.count + 1,
                  example_lead = coalesce(excluded.example_lead, model_finding.example_lead)
                returning id, count = 1 as is_new
                """)
            .param("kind", kind.name())
            .param("process", process)
            .param("problem", words)
            .param("lead", lead.orElse(null))
            .param("at", clock.instant())
            .query(Recorded.class)
            .single();
    lead.ifPresent(id -> recordLead(recorded.id(), id));
    if (recorded.isNew()) {
      LOG.warn("Model finding: {} in '{}', lead {}: {}", kind, process, lead.orElse(null), words);
    }
  }

  private record Recorded(long id, boolean isNew) {}

  private void recordLead(long finding, UUID lead) {
    jdbc.sql(
            """
            insert into forecourt.model_finding_lead (finding_id, lead_id, seen_at)
            values (:finding, :lead, :at)
            on conflict (finding_id, lead_id) do update set seen_at = excluded.seen_at
            """)
        .param("finding", finding)
        .param("lead", lead)
        .param("at", clock.instant())
        .update();
  }

  /** Marks findings as seen by an administrator, until they are seen again. */
  public void dismiss(Collection<Long> ids) {
    jdbc.sql("update forecourt.model_finding set dismissed_at = :now where id = any(:ids)")
        .param("now", clock.instant())
        .param("ids", ids.toArray(Long[]::new))
        .update();
  }

  /** Returns all findings, the latest first. */
  public List<ModelFinding> findAll() {
    return jdbc.sql("select * from forecourt.model_finding order by last_seen desc, id desc")
        .query(ModelFindings::finding)
        .list();
  }

  private static String shortened(String problem) {
    String words = ID.matcher(problem).replaceAll("…").strip();
    return words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
  }

  private static ModelFinding finding(ResultSet row, int number) throws SQLException {
    return new ModelFinding(
        row.getLong("id"),
        ModelFinding.Kind.valueOf(row.getString("kind")),
        row.getString("process"),
        row.getString("problem"),
        Optional.ofNullable(row.getObject("example_lead", UUID.class)),
        SqlTime.instant(row, "first_seen"),
        SqlTime.instant(row, "last_seen"),
        row.getInt("count"));
  }
}
