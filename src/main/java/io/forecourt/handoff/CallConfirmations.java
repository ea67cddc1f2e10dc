package io.forecourt.handoff;

import io.forecourt.lead.PhoneCall;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs the calls that the phone system reports with the calls that reps log, in either order. */
@Repository
class CallConfirmations {

  /** Longest time between a call and the moment at which a rep logs it. */
  private static final Duration NEAR = Duration.ofMinutes(30);

  private final JdbcClient jdbc;

  CallConfirmations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void record(PhoneCall call) {
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

  /**
   * Pairs the two closest calls of a lead whose outcomes agree. Voicemail answers a call too, and a
   * wrong number may or may not be answered.
   */
  void confirm(UUID leadId) {
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
}
