package io.forecourt.assignment;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_STEP_DUE;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.WITH_REP;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CHOOSE_OWNER)
class ChooseOwnerDelegate implements JavaDelegate {

  private final Leads leads;
  private final OwnerChoice choice;
  private final Assignments assignments;
  private final Deadlines deadlines;
  private final Clock clock;

  ChooseOwnerDelegate(
      Leads leads, OwnerChoice choice, Assignments assignments, Deadlines deadlines, Clock clock) {
    this.leads = leads;
    this.choice = choice;
    this.assignments = assignments;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    OwnerChoice.Choice chosen =
        WITH_REP.in(execution).orElse(false)
            ? new OwnerChoice.Choice(OWNER.in(execution), "Already in contact with the buyer.")
            : choice.choose(lead);
    assignments.assign(lead.id(), chosen.person(), chosen.reason(), "SYSTEM");
    OWNER.set(execution, chosen.person().orElse(null));
    leads.planNextAction(
        lead.id(),
        "Give the first answer",
        deadlines.of(lead, SlaPolicyRow.FIRST_RESPONSE, lead.receivedAt()).due());
    // A first deadline, until the call task sets its own.
    NEXT_STEP_DUE.set(
        execution,
        EngineClock.date(deadlines.of(lead, SlaPolicyRow.NEXT_STEP, clock.instant()).due()));
  }
}
