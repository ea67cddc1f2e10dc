package io.forecourt.handoff;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.OWNER;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CHOOSE_OWNER)
class ChooseOwnerDelegate implements JavaDelegate {

  private static final String LANGUAGE_UNTIL_UNDERSTOOD = "en";

  private final Leads leads;
  private final OwnerChoice choice;
  private final Assignments assignments;

  ChooseOwnerDelegate(Leads leads, OwnerChoice choice, Assignments assignments) {
    this.leads = leads;
    this.choice = choice;
    this.assignments = assignments;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    OwnerChoice.Choice chosen = choice.choose(lead, LANGUAGE_UNTIL_UNDERSTOOD);
    assignments.assign(lead.id(), chosen.person(), chosen.reason(), "SYSTEM");
    OWNER.set(execution, chosen.person().orElse(null));
  }
}
