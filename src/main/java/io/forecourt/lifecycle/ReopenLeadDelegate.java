package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.BAND;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;
import static io.forecourt.process.Variables.SCORE;
import static io.forecourt.process.Variables.URGENCY;

import io.forecourt.assignment.Assignments;
import io.forecourt.assignment.OwnerChoice;
import io.forecourt.lead.Band;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Reopens a lead with the same rep, or with another one if that rep is away. */
@Component(Delegates.REOPEN_LEAD)
class ReopenLeadDelegate implements JavaDelegate {

  private final Leads leads;
  private final OwnerChoice choice;
  private final Assignments assignments;

  ReopenLeadDelegate(Leads leads, OwnerChoice choice, Assignments assignments) {
    this.leads = leads;
    this.choice = choice;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    OwnerChoice.Choice chosen = choice.choose(lead);
    assignments.assign(lead.id(), chosen.person(), chosen.reason(), "SYSTEM");
    OWNER.set(execution, chosen.person().orElse(null));
    SCORE.set(execution, lead.score().orElse(0));
    Band band = lead.band().orElse(Band.LOW);
    BAND.set(execution, band.name());
    URGENCY.set(execution, band.urgency());
  }
}
