package io.forecourt.insight.board;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that is timed: see the view {@code due_item}. */
@Repository
class SlaBoard {

  /** Stands among the names of clocks for the next action of a lead. */
  static final String NEXT_ACTION = "NEXT_ACTION";

  private static final String CHOSEN =
      """
      t.store = any(:stores)
      and (:owner::text is null or t.owner = :owner)
      and (:team::text is null or t.team = :team)
      and (:source::text is null or t.source = :source)
      and (:stage::text is null or t.stage = :stage)
      and (:clock::text is null or t.clock = :clock)
      """;

  private final JdbcClient jdbc;

  SlaBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One thing that has to be done.
   *
   * @param clock a name of a clock, or NEXT_ACTION
   * @param startedAt empty for a next action
   */
  record Row(
      UUID lead,
      String clock,
      Optional<Instant> startedAt,
      Instant dueAt,
      String buyer,
      Optional<String> owner,
      String store,
      String source,
      String stage,
      Optional<String> nextAction) {}

  /**
   * How many of one kind.
   *
   * @param by what they are sorted by: ALL, CLOCK, STORE, TEAM, OWNER, SOURCE or STAGE
   * @param key empty where a lead has none
   * @param met today, in time
   * @param late met today, but not in time
   */
  record Tally(String by, String key, int breached, int soon, int met, int late) {}

  /** What is due before a moment and not done, the longest overdue first. */
  List<Row> due(SlaBoardFilter filter, Instant before, int most) {
    return jdbc.sql(
            """
            select t.*, l.next_action, concat_ws(' ', c.first_name, c.last_name) as buyer
            from forecourt.due_item t
              join forecourt.lead l on l.id = t.lead_id
              join forecourt.customer c on c.id = l.customer_id
            where t.met_at is null and t.due_at < :before and %s
            order by t.due_at, t.lead_id, t.clock limit :most
            """
                .formatted(CHOSEN))
        .params(filter.params())
        .param("before", before)
        .param("most", most)
        .query(SlaBoard::row)
        .list();
  }

  /**
   * @param midnights when the day began, by store
   */
  List<Tally> tally(
      SlaBoardFilter filter, Instant now, Instant soon, Map<String, Instant> midnights) {
    return jdbc.sql(
            """
            with counted as (
              select t.*, case when t.due_at < :now then 'BREACHED' else 'SOON' end as state
              from forecourt.due_item t
              where t.met_at is null and t.due_at < :soon and %1$s
              union all
              select t.*, case when t.met_at <= t.due_at then 'MET' else 'LATE' end
              from forecourt.due_item t
                join unnest(:days::text[], :midnights::timestamptz[]) as day (store, began)
                  on day.store = t.store
              where t.met_at >= :earliest and t.met_at >= day.began and %1$s)
            select kind.by, kind.key,
              count(*) filter (where state = 'BREACHED') as breached,
              count(*) filter (where state = 'SOON') as soon,
              count(*) filter (where state = 'MET') as met,
              count(*) filter (where state = 'LATE') as late
            from counted cross join lateral (values ('ALL', ''), ('CLOCK', clock),
              ('STORE', store), ('TEAM', coalesce(team, '')), ('OWNER', coalesce(owner, '')),
              ('SOURCE', source), ('STAGE', stage)) as kind (by, key)
            group by kind.by, kind.key
            order by kind.by, breached desc, soon desc, kind.key
            """
                .formatted(CHOSEN))
        .params(filter.params())
        .param("now", now)
        .param("soon", soon)
        .param("days", midnights.keySet().toArray(String[]::new))
        .param(
            "midnights", midnights.values().stream().map(Instant::toString).toArray(String[]::new))
        .param("earliest", midnights.values().stream().min(Instant::compareTo).orElse(now))
        .query(Tally.class)
        .list();
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    return new Row(
        row.getObject("lead_id", UUID.class),
        row.getString("clock"),
        SqlTime.optionalInstant(row, "started_at"),
        SqlTime.instant(row, "due_at"),
        row.getString("buyer"),
        Optional.ofNullable(row.getString("owner")),
        row.getString("store"),
        row.getString("source"),
        row.getString("stage"),
        Optional.ofNullable(row.getString("next_action")));
  }
}
