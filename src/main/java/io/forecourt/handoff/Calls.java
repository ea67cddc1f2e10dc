package io.forecourt.handoff;

import io.forecourt.insight.ClockName;
import io.forecourt.insight.Clocks;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Moments;
import io.forecourt.lead.OptOuts;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every attempt to reach a buyer by phone. */
@Repository
class Calls {

  private final JdbcClient jdbc;
  private final Clocks clocks;
  private final OptOuts optOuts;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Calls(
      JdbcClient jdbc,
      Clocks clocks,
      OptOuts optOuts,
      ApplicationEventPublisher events,
      Clock clock) {
    this.jdbc = jdbc;
    this.clocks = clocks;
    this.optOuts = optOuts;
    this.events = events;
    this.clock = clock;
  }

  /** How a call ended. */
  enum Outcome {
    ANSWERED,
    NO_ANSWER,
    VOICEMAIL,
    WRONG_NUMBER,
    DO_NOT_CONTACT
  }

  void log(Lead lead, String person, Outcome outcome, String note) {
    jdbc.sql(
            "insert into forecourt.call_attempt (lead_id, person, outcome, note, at)"
                + " values (:lead, :person, :outcome, :note, :at)")
        .param("lead", lead.id())
        .param("person", person)
        .param("outcome", outcome.name())
        .param("note", note)
        .param("at", Moments.sql(clock.instant()))
        .update();
    clocks.meet(lead, ClockName.FIRST_ATTEMPT);
    if (outcome == Outcome.ANSWERED || outcome == Outcome.DO_NOT_CONTACT) {
      clocks.meet(lead, ClockName.FIRST_CONTACT);
    }
    if (outcome == Outcome.DO_NOT_CONTACT) {
      optOuts.record(lead.customerId(), "Said so to " + person + " on the phone.");
    }
    events.publishEvent(new CallLogged(lead, outcome.name()));
  }
}
