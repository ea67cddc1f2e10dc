package io.forecourt.insight.board;

import io.forecourt.lead.CustomerNames;
import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything with a due time: running clocks and next actions, from the view {@code due_item}. */
@Repository
class DueItems {

  /** Name under which a lead's next action appears among the clocks. */
  static final String NEXT_ACTION = "NEXT_ACTION";

  private final JdbcClient jdbc;
  private final CustomerNames names;

  DueItems(JdbcClient jdbc, CustomerNames names) {
    this.names = names;
    this.jdbc = jdbc;
  }

  /**
   * A clock or a next action that is not done.
   *
   * @param clock name of a clock, or NEXT_ACTION
   * @param startedAt empty for a next action
   */
  record DueItem(
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

  /** Returns what is due before a moment and not done, the longest overdue first. */
  List<DueItem> findDue(SlaBoardFilter filter, Instant before, int limit) {
    return jdbc.sql(
            """
            select t.*, l.next_action, c.id as customer_id, c.first_name,
              c.last_name
            from forecourt.due_item t
              join forecourt.lead l on l.id = t.lead_id
              join forecourt.customer c on c.id = l.customer_id
            where t.met_at is null and t.due_at < :before and %s
            order by t.due_at, t.lead_id, t.clock limit :most
            """
                .formatted(SlaBoardFilter.SQL))
        .params(filter.params())
        .param("before", before)
        .param("most", limit)
        .query(this::item)
        .list();
  }

  private DueItem item(ResultSet row, int number) throws SQLException {
    return new DueItem(
        row.getObject("lead_id", UUID.class),
        row.getString("clock"),
        SqlTime.optionalInstant(row, "started_at"),
        SqlTime.instant(row, "due_at"),
        names.read(row),
        Optional.ofNullable(row.getString("owner")),
        row.getString("store"),
        row.getString("source"),
        row.getString("stage"),
        Optional.ofNullable(row.getString("next_action")));
  }
}
