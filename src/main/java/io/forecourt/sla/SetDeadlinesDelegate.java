package io.forecourt.sla;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.QUALIFY_UNTIL;
import static io.forecourt.process.Variables.STOCK_ANSWER_WITHIN;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SET_DEADLINES)
class SetDeadlinesDelegate implements JavaDelegate {

  private final Leads leads;
  private final LeadTransitions transitions;
  private final Deadlines deadlines;
  private final Clock clock;

  SetDeadlinesDelegate(Leads leads, LeadTransitions transitions, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.transitions = transitions;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    transitions.moveTo(lead.id(), Stage.QUALIFY);
    QUALIFY_UNTIL.set(
        execution,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.QUALIFY, clock.instant()).due()));
    STOCK_ANSWER_WITHIN.set(
        execution, deadlines.of(lead, SlaPolicyRow.STOCK_ANSWER, clock.instant()).within());
  }
}
