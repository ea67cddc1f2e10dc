package io.forecourt.access;

import io.forecourt.lead.Moments;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who saw whose data: kept once for each person, lead and hour, however often a page refreshes. */
@Repository
public class ViewLog {

  /** In the list of tasks: the name and the car. */
  public static final String LIST = "LIST";

  /** In the form of a task. */
  public static final String FORM = "FORM";

  /** The whole lead. */
  static final String LEAD = "LEAD";

  private final JdbcClient jdbc;
  private final Clock clock;

  ViewLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One person's look at a lead.
   *
   * @param what LEAD, LIST or FORM
   * @param hour the hour in which it was seen, by its beginning
   */
  public record View(String person, String what, Instant hour) {}

  public void saw(String person, Collection<UUID> leads, String what) {
    jdbc.sql(
            """
            insert into forecourt.lead_view (lead_id, person, what, hour)
            select distinct lead, :person, :what, :hour from unnest(:leads::uuid[]) lead
            on conflict do nothing
            """)
        .param("leads", leads.toArray(UUID[]::new))
        .param("person", person)
        .param("what", what)
        .param("hour", Moments.sql(clock.instant().truncatedTo(ChronoUnit.HOURS)))
        .update();
  }

  /** Who saw a lead, the latest first. */
  List<View> of(UUID lead) {
    return jdbc.sql(
            "select * from forecourt.lead_view where lead_id = :lead"
                + " order by hour desc, person, what")
        .param("lead", lead)
        .query(
            (row, number) ->
                new View(row.getString("person"), row.getString("what"), Moments.from(row, "hour")))
        .list();
  }
}
