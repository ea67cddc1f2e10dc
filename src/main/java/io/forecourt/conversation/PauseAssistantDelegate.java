package io.forecourt.conversation;

import static io.forecourt.process.Variables.ASSISTANT_PAUSED_UNTIL;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import java.time.Instant;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PAUSE_ASSISTANT)
class PauseAssistantDelegate implements JavaDelegate {

  private final Leads leads;
  private final Assistant assistant;
  private final Deadlines deadlines;
  private final Clock clock;

  PauseAssistantDelegate(Leads leads, Assistant assistant, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.assistant = assistant;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Instant until = deadlines.of(lead, SlaPolicyRow.ASSISTANT_PAUSE, clock.instant()).due();
    assistant.pause(lead.id(), until);
    ASSISTANT_PAUSED_UNTIL.set(execution, EngineClock.date(until));
  }
}
