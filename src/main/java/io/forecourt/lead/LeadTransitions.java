package io.forecourt.lead;

import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of a lead's stage and status, in the order of a lead's life only. */
@Repository
public class LeadTransitions {

  private final JdbcClient jdbc;
  private final Leads leads;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LeadTransitions(JdbcClient jdbc, Leads leads, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.leads = leads;
    this.events = events;
    this.clock = clock;
  }

  /** Moves an open lead to a stage that may follow its own; a closed lead stays as it is. */
  public void moveTo(UUID id, Stage stage) {
    Lead lead = leads.get(id);
    if (lead.stage() == stage || !lead.isOpen()) {
      return;
    }
    if (!lead.stage().mayBecome(stage)) {
      throw new IllegalStateException(
          "Lead %s cannot go from %s to %s.".formatted(id, lead.stage(), stage));
    }
    jdbc.sql("update forecourt.lead set stage = :stage, stage_since = :at where id = :id")
        .param("stage", stage.name())
        .param("at", clock.instant())
        .param("id", id)
        .update();
  }

  /** Closes the lead; a lead that is already closed stays as it is. */
  public void close(UUID id, Status status) {
    if (status == Status.OPEN) {
      throw new IllegalArgumentException("A lead is not closed as open.");
    }
    int closed =
        jdbc.sql(
                """
                update forecourt.lead
                set status = :status, next_action = null, next_action_due = null,
                  stage = case when :status = 'SOLD' then 'RETAIN' else stage end,
                  stage_since = case when :status = 'SOLD' then :at else stage_since end
                where id = :id and status = 'OPEN'
                """)
            .param("status", status.name())
            .param("at", clock.instant())
            .param("id", id)
            .update();
    if (closed == 1) {
      events.publishEvent(new LeadEnded(id));
    }
  }

  /**
   * Reopens a lead that ended without a sale, in follow-up.
   *
   * @return false if it had not ended that way, or if the customer has another open lead
   */
  public boolean reopen(UUID id) {
    boolean reopened =
        jdbc.sql(
                    """
                    update forecourt.lead l
                    set status = 'OPEN', stage = 'FOLLOW_UP', stage_since = :at
                    where id = :id and status in ('LOST', 'BAD', 'OPTED_OUT')
                      and not exists (select 1 from forecourt.lead o
                        where o.customer_id = l.customer_id and o.status = 'OPEN')
                    """)
                .param("at", clock.instant())
                .param("id", id)
                .update()
            == 1;
    if (reopened) {
      events.publishEvent(new LeadReopened(id));
    }
    return reopened;
  }

  /** Ends the retention plan of a sold customer. */
  public void retain(UUID id) {
    jdbc.sql(
            """
            update forecourt.lead
            set status = 'RETAINED', next_action = null, next_action_due = null
            where id = :id and status = 'SOLD'
            """)
        .param("id", id)
        .update();
  }
}
