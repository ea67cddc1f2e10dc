package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import io.forecourt.lead.PhoneCall;
import io.forecourt.platform.SqlTime;
import io.forecourt.sla.ContactClocks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every attempt to reach a buyer by phone. */
@Repository
public class CallAttempts {

  /** Between the call and the moment at which somebody logs it. */
  private static final Duration NEAR = Duration.ofMinutes(30);

  private final JdbcClient jdbc;
  private final ContactClocks contactClocks;
  private final OptOuts optOuts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallAttempts(
      JdbcClient jdbc,
      ContactClocks contactClocks,
      OptOuts optOuts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.contactClocks = contactClocks;
    this.optOuts = optOuts;
    this.events = events;
    this.clock = clock;
  }

  /** How a call ended. */
  public enum Outcome {
    ANSWERED("Answered"),
    NO_ANSWER("No answer"),
    VOICEMAIL("Voicemail left"),
    WRONG_NUMBER("Wrong number"),
    DO_NOT_CONTACT("Does not want to be contacted");

    private final String words;

    Outcome(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  @Transactional
  void log(Lead lead, String person, Outcome outcome, String note) {
    jdbc.sql(
            "insert into forecourt.call_attempt (lead_id, person, outcome, note, at)"
                + " values (:lead, :person, :outcome, :note, :at)")
        .param("lead", lead.id())
        .param("person", person)
        .param("outcome", outcome.name())
        .param("note", note)
        .param("at", clock.instant())
        .update();
    confirm(lead.id());
    contactClocks.recordCall(
        lead, outcome == Outcome.ANSWERED || outcome == Outcome.DO_NOT_CONTACT);
    if (outcome == Outcome.DO_NOT_CONTACT) {
      optOuts.record(lead.customerId(), "Said so to " + person + " on the phone.");
    }
    events.publishEvent(new CallLogged(lead, outcome.name()));
  }

  /** What the phone system says of a call confirms what a person logs of it, in either order. */
  @EventListener
  void confirm(PhoneCall call) {
    jdbc.sql(
            """
            insert into forecourt.phone_call (id, lead_id, taken, seconds, at)
            values (:id, :lead, :taken, :seconds, :at) on conflict do nothing
            """)
        .param("id", call.id())
        .param("lead", call.leadId())
        .param("taken", call.taken())
        .param("seconds", call.seconds())
        .param("at", call.at())
        .update();
    confirm(call.leadId());
  }

  /** A voicemail takes a call too; a wrong number is one either way. */
  private void confirm(UUID leadId) {
    jdbc.sql(
            """
            with pair as (
              select a.id as attempt, p.id as call
              from forecourt.call_attempt a join forecourt.phone_call p using (lead_id)
              where lead_id = :lead and a.confirmed_by is null
                and a.at between p.at - :near::interval and p.at + :near::interval
                and (a.outcome = 'WRONG_NUMBER' or p.taken = (a.outcome <> 'NO_ANSWER'))
                and not exists (
                  select 1 from forecourt.call_attempt other where other.confirmed_by = p.id)
              order by greatest(a.at - p.at, p.at - a.at) limit 1)
            update forecourt.call_attempt set confirmed_by = call from pair where id = attempt
            """)
        .param("lead", leadId)
        .param("near", NEAR.toString())
        .update();
  }

  Optional<Instant> lastAnswered(UUID leadId) {
    return jdbc.sql(
            "select max(at) as at from forecourt.call_attempt"
                + " where lead_id = :lead and outcome = 'ANSWERED'")
        .param("lead", leadId)
        .query((row, number) -> SqlTime.optionalInstant(row, "at"))
        .single();
  }

  /** A call as somebody logged it. */
  public record CallAttempt(
      Instant at, String person, Outcome outcome, Optional<String> note, boolean verified) {}

  /** The oldest first. */
  public List<CallAttempt> findByLead(UUID leadId) {
    return jdbc.sql("select * from forecourt.call_attempt where lead_id = :lead order by id")
        .param("lead", leadId)
        .query(
            (row, number) ->
                new CallAttempt(
                    SqlTime.instant(row, "at"),
                    row.getString("person"),
                    Outcome.valueOf(row.getString("outcome")),
                    Optional.ofNullable(row.getString("note")),
                    row.getString("confirmed_by") != null))
        .list();
  }
}
