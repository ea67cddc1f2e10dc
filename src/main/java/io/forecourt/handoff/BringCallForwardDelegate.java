package io.forecourt.handoff;

import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.insight.Deadlines;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.qualification.talk.Assistant;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The buyer said something that cannot wait as long as the call was to wait. */
@Component(Delegates.BRING_CALL_FORWARD)
class BringCallForwardDelegate implements JavaDelegate {

  private final Leads leads;
  private final Assistant assistant;
  private final Deadlines deadlines;
  private final DeadlineChange change;
  private final Clock clock;

  BringCallForwardDelegate(
      Leads leads, Assistant assistant, Deadlines deadlines, DeadlineChange change, Clock clock) {
    this.leads = leads;
    this.assistant = assistant;
    this.deadlines = deadlines;
    this.change = change;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Instant now = clock.instant();
    var agreed = assistant.callbackAt(lead.id());
    Instant due = deadlines.call(lead, CALL_WITHIN.from(execution), agreed, now).due();
    lead.nextAction()
        .filter(next -> agreed.isPresent() || next.dueAt().isAfter(due))
        .filter(next -> !next.dueAt().equals(due))
        .ifPresent(next -> change.move(lead, due, "SYSTEM", "The buyer wrote."));
  }
}
