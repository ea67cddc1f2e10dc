package io.forecourt.insight.incident;

import io.forecourt.platform.SqlTime;
import io.forecourt.process.ModelFinding;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What a deployed model misses, as the nets beneath the diagrams noticed it. A finding is gone when
 * an administrator dismisses it or a newer version of the model is deployed, and comes back when it
 * is seen again. Failed steps are left out: they are incidents themselves.
 */
@Repository
class FindingRows {

  static final String QUEUE = "models";

  private static final int MOST = 100;

  private static final List<String> KINDS =
      Stream.of(ModelFinding.Kind.values())
          .filter(kind -> kind != ModelFinding.Kind.STEP_FAILED)
          .map(Enum::name)
          .toList();

  private final JdbcClient jdbc;

  FindingRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the findings that need an administrator, the oldest first. */
  List<Incident> findAll() {
    return jdbc.sql(
            """
            select f.*, coalesce(d.name_, d.key_, '') as process_name,
              (select count(*) from forecourt.model_finding_lead l where l.finding_id = f.id)::int
                as number,
              array(select l.lead_id::text from forecourt.model_finding_lead l
                where l.finding_id = f.id order by l.seen_at desc limit 5) as leads
            from forecourt.model_finding f
              left join lateral (
                select p.name_, p.key_, y.deploy_time_ from act_re_procdef p
                  join act_re_deployment y on y.id_ = p.deployment_id_
                where p.key_ = f.process order by p.version_ desc limit 1) d on true
            where f.kind in (:kinds)
              and (f.dismissed_at is null or f.dismissed_at < f.last_seen)
              and (d.deploy_time_ is null or d.deploy_time_::timestamptz <= f.last_seen)
            order by f.first_seen, f.id limit :most
            """)
        .param("kinds", KINDS)
        .param("most", MOST)
        .query(FindingRows::incident)
        .list();
  }

  private static Incident incident(ResultSet row, int number) throws SQLException {
    String id = row.getString("id");
    String process = row.getString("process_name");
    return new Incident(
        "model-" + id,
        QUEUE,
        "",
        "",
        process,
        "",
        process.isEmpty() ? "A diagram" : process,
        FindingWords.of(ModelFinding.Kind.valueOf(row.getString("kind")), row.getString("problem")),
        false,
        row.getInt("number"),
        SqlTime.instant(row, "first_seen"),
        SqlTime.instant(row, "last_seen"),
        false,
        true,
        strings(row.getArray("leads")),
        List.of(id));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
