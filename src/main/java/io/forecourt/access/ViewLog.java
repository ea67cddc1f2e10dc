package io.forecourt.access;

import io.forecourt.platform.SqlTime;
import io.forecourt.process.EngineCaller;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Log of who viewed whose data: one entry for each person, lead and hour. */
@Repository
public class ViewLog {

  private final JdbcClient jdbc;
  private final IdentityService identities;
  private final Clock clock;

  ViewLog(JdbcClient jdbc, IdentityService identities, Clock clock) {
    this.jdbc = jdbc;
    this.identities = identities;
    this.clock = clock;
  }

  /**
   * One person's look at a lead.
   *
   * @param what LEAD, LIST, FORM or DATA
   * @param hour the hour in which it was seen, by its beginning
   */
  public record View(String person, String what, Instant hour) {}

  /** The whole lead. */
  void recordLeadView(CurrentUser currentUser, UUID lead) {
    saw(currentUser, List.of(lead), "LEAD");
  }

  /**
   * In a list, with little more than names.
   *
   * @param subjects leads, or intake items
   */
  public void recordListView(CurrentUser currentUser, Collection<UUID> subjects) {
    saw(currentUser, subjects, "LIST");
  }

  /** Records that a task form was opened by the engine's current user, if there is one. */
  public void recordFormView(UUID subject) {
    EngineCaller.current(identities)
        .ifPresent(reader -> record(reader.id(), List.of(subject), "FORM"));
  }

  /** Records that a person took everything stored about a customer. */
  public void recordDataReport(CurrentUser currentUser, UUID customer) {
    saw(currentUser, List.of(customer), "DATA");
  }

  private void saw(CurrentUser currentUser, Collection<UUID> subjects, String what) {
    if (!currentUser.groups().contains(Roles.MACHINE)) {
      record(currentUser.id(), subjects, what);
    }
  }

  private void record(String person, Collection<UUID> subjects, String what) {
    jdbc.sql(
            """
            insert into forecourt.view_log (subject, person, what, hour)
            select distinct subject, :person, :what, :hour from unnest(:subjects::uuid[]) subject
            on conflict do nothing
            """)
        .param("subjects", subjects.toArray(UUID[]::new))
        .param("person", person)
        .param("what", what)
        .param("hour", clock.instant().truncatedTo(ChronoUnit.HOURS))
        .update();
  }

  /** Who saw a lead, the latest first. */
  List<View> findByLead(UUID lead) {
    return jdbc.sql(
            "select * from forecourt.view_log where subject = :lead"
                + " order by hour desc, person, what")
        .param("lead", lead)
        .query(
            (row, number) ->
                new View(
                    row.getString("person"), row.getString("what"), SqlTime.instant(row, "hour")))
        .list();
  }
}
