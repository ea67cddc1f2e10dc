package io.forecourt.scoring;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why each lead has its score. */
@Repository
public class ScoreReasons {

  private final JdbcClient jdbc;

  ScoreReasons(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public List<ScoreReason> findByLead(UUID leadId) {
    return jdbc.sql(
            "select dimension, points, text from forecourt.score_reason where lead_id = :lead"
                + " order by position")
        .param("lead", leadId)
        .query(ScoreReason.class)
        .list();
  }

  void replace(UUID leadId, List<ScoreReason> reasons) {
    jdbc.sql("delete from forecourt.score_reason where lead_id = :lead")
        .param("lead", leadId)
        .update();
    jdbc.sql(
            """
            insert into forecourt.score_reason
            select :lead, position, dimension, points, text
            from unnest(:dimensions::text[], :points::int[], :texts::text[])
              with ordinality as reason (dimension, points, text, position)
            """)
        .param("lead", leadId)
        .param("dimensions", reasons.stream().map(ScoreReason::dimension).toArray(String[]::new))
        .param("points", reasons.stream().map(ScoreReason::points).toArray(Integer[]::new))
        .param("texts", reasons.stream().map(ScoreReason::text).toArray(String[]::new))
        .update();
  }
}
