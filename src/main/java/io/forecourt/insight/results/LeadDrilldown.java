package io.forecourt.insight.results;

import io.forecourt.lead.CustomerNames;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Leads that a KPI was counted from, the latest first. */
@Repository
class LeadDrilldown {

  private final JdbcClient jdbc;
  private final CustomerNames names;
  private final Clock clock;

  LeadDrilldown(JdbcClient jdbc, CustomerNames names, Clock clock) {
    this.jdbc = jdbc;
    this.names = names;
    this.clock = clock;
  }

  /** Leads of a rate: those that count, those that do not, or all it is counted over. */
  enum Part {
    COUNTED,
    MISSED,
    OVER
  }

  /**
   * @param kpi empty for every lead of the scope
   * @param key part of the dimension; empty for all parts
   */
  List<LeadRow> list(
      ReportScope reportScope,
      Optional<Kpi> kpi,
      Part part,
      Dimension by,
      Optional<String> key,
      DrilldownFilter filter,
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
            select f.*, c.first_name, c.last_name,
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
                .formatted(ReportScope.SQL, counts, by.sql(), DrilldownFilter.SQL))
        .params(reportScope.params())
        .param("key", key.orElse(null))
        .params(filter.params())
        .param("now", clock.instant())
        .param("most", most)
        .query(this::row)
        .list();
  }

  private LeadRow row(ResultSet row, int number) throws SQLException {
    return new LeadRow(
        row.getObject("lead_id", UUID.class),
        row.getString("store"),
        names.read(row),
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
