package io.forecourt.insight.board;

import io.forecourt.store.Stores;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tallies of the board: what is breached, due soon, and done today, by each grouping. */
@Repository
class SlaBoardTallies {

  private final JdbcClient jdbc;
  private final Stores stores;

  SlaBoardTallies(JdbcClient jdbc, Stores stores) {
    this.jdbc = jdbc;
    this.stores = stores;
  }

  List<SlaBoardTally> count(SlaBoardFilter filter, Instant now, Instant soon) {
    Map<String, Instant> midnights = midnights(filter, now);
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
                .formatted(SlaBoardFilter.SQL))
        .params(filter.params())
        .param("now", now)
        .param("soon", soon)
        .param("days", midnights.keySet().toArray(String[]::new))
        .param(
            "midnights", midnights.values().stream().map(Instant::toString).toArray(String[]::new))
        .param("earliest", midnights.values().stream().min(Instant::compareTo).orElse(now))
        .query(SlaBoardTally.class)
        .list();
  }

  /** Returns when today began, by store. */
  private Map<String, Instant> midnights(SlaBoardFilter filter, Instant now) {
    Map<String, Instant> midnights = new HashMap<>();
    for (String id : filter.stores()) {
      ZoneId zone = stores.get(id).zone();
      midnights.put(id, now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant());
    }
    return midnights;
  }
}
