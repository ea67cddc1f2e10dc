package io.forecourt.insight.results;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The five numbers that a small team needs: see {@link #compute}. */
@Repository
class Scorecard {

  private final JdbcClient jdbc;

  Scorecard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One number.
   *
   * @param value null if there is nothing to count
   * @param unit minutes, percent or days
   */
  record Line(String name, String title, Double value, String unit, String words) {}

  List<Line> compute(ReportScope reportScope, Instant now) {
    record Sums(
        Double response, Double followUp, Double appointments, Double stageAge, Double sources) {}
    Sums sums =
        jdbc.sql(
                """
                select
                  percentile_cont(0.5) within group (order by contact_open_minutes) as response,
                  100.0 * count(*) filter (where appointed and contacted)
                    / nullif(count(*) filter (where contacted), 0) as appointments,
                  100.0 * count(*) filter (where source_known) / nullif(count(*), 0) as sources,
                  (select 100.0 * count(*) filter (where t.outcome is distinct from 'MISSED'
                      and t.done_at is not null) / nullif(count(*), 0)
                    from forecourt.touch t join forecourt.lead l on l.id = t.lead_id
                    where l.store = any(:stores) and t.due_at >= :from and t.due_at < :until
                      and t.due_at < :now
                      and (:owner::text is null or l.owner = :owner)
                      and (:source::text is null or l.source = :source)) as follow_up,
                  (select percentile_cont(0.5) within group
                      (order by extract(epoch from :now::timestamptz - stage_since) / 86400.0)
                    from forecourt.lead where status = 'OPEN' and store = any(:stores)
                      and (:owner::text is null or owner = :owner)
                      and (:source::text is null or source = :source)) as stage_age
                from forecourt.lead_kpi where %1$s
                """
                    .formatted(ReportScope.SQL))
            .params(reportScope.params())
            .param("now", now)
            .query(Sums.class)
            .single();
    return List.of(
        line(
            "RESPONSE_TIME",
            "Response time",
            sums.response(),
            "minutes",
            "Half of the leads of the period that a person reached were reached within so many"
                + " minutes of open time."),
        line(
            "FOLLOW_UP_RATE",
            "Follow-up",
            sums.followUp(),
            "percent",
            "Planned touches that were made, of all that fell due in the period."),
        line(
            "APPOINTMENT_SET_RATE",
            "Appointments set",
            sums.appointments(),
            "percent",
            "Leads with an appointment set, of the leads that were contacted."),
        line(
            "STAGE_AGE",
            "Stage age",
            sums.stageAge(),
            "days",
            "Half of the leads that are open now have been in their stage for longer than this."),
        line(
            "SOURCE_VISIBILITY",
            "Source known",
            sums.sources(),
            "percent",
            "Leads with a known source, of all leads of the period."));
  }

  private static Line line(String name, String title, Double value, String unit, String words) {
    return new Line(name, title, value == null ? null : KpiRows.rounded(value), unit, words);
  }
}
