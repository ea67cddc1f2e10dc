package io.forecourt.insight.results;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The leads that a figure was counted from, the latest first. */
@Repository
class LeadDrilldown {

  private final JdbcClient jdbc;
  private final Clock clock;

  LeadDrilldown(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Which leads of a rate: those that count, those that do not, or all that it is counted over. */
  enum Part {
    COUNTED,
    MISSED,
    OVER
  }

  /**
   * What no rate says; null stands for all.
   *
   * @param daysInStage longer than so many
   * @param tried on this channel somebody wrote, or CALL: rang
   * @param unmet this clock was not met
   */
  record Narrowed(Double daysInStage, String tried, String unmet) {}

  private static final String NARROWED =
      """
      (:days::float8 is null or stage_since < :now::timestamptz - :days * interval '1 day')
      and (:tried::text is null
        or exists (select 1 from forecourt.message m where m.lead_id = lead_kpi.lead_id
          and m.direction = 'OUT' and m.channel = :tried)
        or :tried = 'CALL' and exists (select 1 from forecourt.call_attempt a
          where a.lead_id = lead_kpi.lead_id))
      and (:unmet::text is null or exists (select 1 from forecourt.sla_clock c
        where c.lead_id = lead_kpi.lead_id and c.name = :unmet and c.met_at is null))
      """;

  /**
   * @param kpi empty for every lead of the scope
   * @param key of one part by a dimension; empty for all parts
   */
  List<LeadRow> list(
      ReportScope reportScope,
      Optional<Kpi> kpi,
      Part part,
      Dimension by,
      Optional<String> key,
      Narrowed narrowed,
      int most) {
    String counts =
        kpi.map(
                each ->
                    switch (part) {
                      case COUNTED -> each.over() + " and " + each.counted();
                      case MISSED -> each.over() + " and (" + each.counted() + ") is not true";
                      case OVER -> each.over();
                    })
            .orElse("true");
    return jdbc.sql(
            """
            select f.*, concat_ws(' ', c.first_name, c.last_name) as buyer,
              coalesce(concat(p.first_name, ' ', p.last_name), f.owner) as rep,
              exists (select 1 from forecourt.lead_fact v
                where v.lead_id = f.lead_id and v.name = 'vehicle') as has_vehicle
            from (select * from forecourt.lead_kpi where %s and (%s)
                and (:key::text is null or %s = :key) and %s
              order by received_at desc, lead_id limit :most) f
              join forecourt.lead l on l.id = f.lead_id
              join forecourt.customer c on c.id = l.customer_id
              left join forecourt.person p on p.id = f.owner
            order by f.received_at desc, f.lead_id
            """
                .formatted(ReportScope.SQL, counts, by.sql(), NARROWED))
        .params(reportScope.params())
        .param("key", key.orElse(null))
        .param("days", narrowed.daysInStage())
        .param("now", clock.instant())
        .param("tried", narrowed.tried())
        .param("unmet", narrowed.unmet())
        .param("most", most)
        .query(LeadDrilldown::row)
        .list();
  }

  private static LeadRow row(ResultSet row, int number) throws SQLException {
    return new LeadRow(
        row.getObject("lead_id", UUID.class),
        row.getString("store"),
        row.getString("buyer"),
        row.getString("source"),
        row.getString("channel"),
        row.getString("segment"),
        row.getString("status"),
        row.getString("stage"),
        row.getString("band"),
        row.getString("rep"),
        SqlTime.instant(row, "received_at"),
        row.getBoolean("after_hours"),
        row.getBoolean("has_vehicle"),
        row.getObject("response_minutes", Integer.class),
        row.getObject("response_open_minutes", Integer.class),
        SqlTime.optionalInstant(row, "attempted_at").orElse(null),
        row.getBoolean("contacted"),
        row.getObject("facts_complete", Integer.class),
        SqlTime.optionalInstant(row, "set_at").orElse(null),
        SqlTime.optionalInstant(row, "confirmed_at").orElse(null),
        row.getBoolean("shown"),
        SqlTime.optionalInstant(row, "missed_at").isPresent(),
        SqlTime.optionalInstant(row, "sold_at").orElse(null));
  }
}
