package io.forecourt.appointment;

import io.forecourt.platform.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Agreed appointments, and whether the buyers came. */
@Repository
public class Appointments {

  private final JdbcClient jdbc;
  private final Clock clock;

  Appointments(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  public void schedule(UUID leadId, Instant at) {
    jdbc.sql(
            "insert into forecourt.appointment (lead_id, planned_for, planned_at)"
                + " values (:lead, :at, :now)")
        .param("lead", leadId)
        .param("at", at)
        .param("now", clock.instant())
        .update();
  }

  /**
   * An agreed appointment.
   *
   * @param outcome SHOWN, NO_SHOW, MOVED or CALLED_OFF; empty until one is recorded
   */
  public record Appointment(Instant plannedFor, boolean confirmed, Optional<String> outcome) {}

  /** Returns the appointments of a lead, latest first. */
  public List<Appointment> findByLead(UUID leadId) {
    return jdbc.sql("select * from forecourt.appointment where lead_id = :lead order by id desc")
        .param("lead", leadId)
        .query(
            (row, number) ->
                new Appointment(
                    SqlTime.instant(row, "planned_for"),
                    row.getObject("confirmed_at") != null,
                    Optional.ofNullable(row.getString("outcome"))))
        .list();
  }

  /** Returns the time of the next appointment; empty if there is none in the future. */
  public Optional<Instant> findNext(UUID leadId) {
    return findByLead(leadId).stream()
        .filter(appointment -> appointment.outcome().isEmpty())
        .map(Appointment::plannedFor)
        .filter(clock.instant()::isBefore)
        .findFirst();
  }

  /** Records that the buyer confirmed the latest appointment. */
  public void confirm(UUID leadId) {
    jdbc.sql(
            """
            update forecourt.appointment set confirmed_at = :at
            where id = (select max(id) from forecourt.appointment where lead_id = :lead)
            """)
        .param("at", clock.instant())
        .param("lead", leadId)
        .update();
  }

  /** Records the outcome of the latest appointment. */
  public void recordOutcome(UUID leadId, String outcome, String person) {
    jdbc.sql(
            """
            update forecourt.appointment set outcome = :outcome, recorded_by = :person, recorded_at = :at
            where id = (select max(id) from forecourt.appointment where lead_id = :lead)
            """)
        .param("outcome", outcome)
        .param("person", person)
        .param("at", clock.instant())
        .param("lead", leadId)
        .update();
  }
}
