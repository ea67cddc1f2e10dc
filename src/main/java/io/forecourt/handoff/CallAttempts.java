package io.forecourt.handoff;

import io.forecourt.lead.Lead;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.SqlTime;
import io.forecourt.sla.ContactClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every attempt to reach a buyer by phone. */
@Repository
public class CallAttempts {

  private final JdbcClient jdbc;
  private final CallConfirmations confirmations;
  private final ContactClocks contactClocks;
  private final OptOuts optOuts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CallAttempts(
      JdbcClient jdbc,
      CallConfirmations confirmations,
      ContactClocks contactClocks,
      OptOuts optOuts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.confirmations = confirmations;
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
    confirmations.confirm(lead.id());
    contactClocks.recordCall(
        lead, outcome == Outcome.ANSWERED || outcome == Outcome.DO_NOT_CONTACT);
    if (outcome == Outcome.DO_NOT_CONTACT) {
      optOuts.record(lead.customerId(), "Opted out by phone, recorded by " + person + ".");
    }
    events.publishEvent(new CallLogged(lead, outcome.name()));
  }

  Optional<Instant> lastAnswered(UUID leadId) {
    return jdbc.sql(
            "select max(at) as at from forecourt.call_attempt"
                + " where lead_id = :lead and outcome = 'ANSWERED'")
        .param("lead", leadId)
        .query((row, number) -> SqlTime.optionalInstant(row, "at"))
        .single();
  }

  /**
   * A call as the rep logged it.
   *
   * @param verified whether the phone system reported a matching call
   */
  public record CallAttempt(
      Instant at, String person, Outcome outcome, Optional<String> note, boolean verified) {}

  /** Returns the calls of a lead, the oldest first. */
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
