package io.forecourt.insight.results;

import io.forecourt.lead.Stage;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open leads by stage and age, and questions at which conversations drop off. */
@Repository
class Pipeline {

  private final JdbcClient jdbc;
  private final Benchmarks benchmarks;

  Pipeline(JdbcClient jdbc, Benchmarks benchmarks) {
    this.jdbc = jdbc;
    this.benchmarks = benchmarks;
  }

  /**
   * The open leads of one stage.
   *
   * @param medianDays in it
   * @param limitDays a lead that stays longer has stalled; null: no limit
   */
  record StageRow(String stage, int leads, Double medianDays, Double limitDays, int stalled) {}

  /**
   * @param question last question before the conversation ended
   * @param leads that were handed over with facts open
   */
  record DropOff(String question, int leads) {}

  /** In the order of a lead's life. */
  List<StageRow> stages(ReportScope reportScope, Instant now) {
    Map<String, Double> limits = new HashMap<>();
    for (Stage stage : Stage.values()) {
      Optional.ofNullable(
              benchmarks.find("STAGE_AGE", reportScope.store(), stage.name()).alarmAbove())
          .ifPresent(days -> limits.put(stage.name(), days));
    }
    return jdbc.sql(
            """
            with age as (
              select stage, extract(epoch from :now::timestamptz - stage_since) / 86400.0 as days
              from forecourt.lead
              where status = 'OPEN' and store = any(:stores)
                and (:owner::text is null or owner = :owner)
                and (:source::text is null or source = :source))
            select age.stage, count(*)::int as leads,
              percentile_cont(0.5) within group (order by age.days) as median_days,
              max(limits.days) as limit_days,
              count(*) filter (where age.days > limits.days)::int as stalled
            from age left join unnest(:limited::text[], :limits::float8[])
              as limits (stage, days) on limits.stage = age.stage
            group by age.stage order by array_position(:order::text[], age.stage)
            """)
        .params(reportScope.params())
        .param("now", now)
        .param("limited", limits.keySet().toArray(String[]::new))
        .param("limits", limits.values().toArray(Double[]::new))
        .param("order", Arrays.stream(Stage.values()).map(Enum::name).toArray(String[]::new))
        .query(StageRow.class)
        .list();
  }

  List<DropOff> dropOff(ReportScope reportScope) {
    return jdbc.sql(
            """
            select last_asked as question, count(*)::int as leads from forecourt.lead_kpi
            where dropped_off and %s
            group by 1 order by 2 desc, 1
            """
                .formatted(ReportScope.SQL))
        .params(reportScope.params())
        .query(DropOff.class)
        .list();
  }
}
