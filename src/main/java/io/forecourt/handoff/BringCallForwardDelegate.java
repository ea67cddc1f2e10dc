package io.forecourt.handoff;

import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.EXPEDITE_CALL)
class BringCallForwardDelegate implements JavaDelegate {

  private final Leads leads;
  private final Hurry hurry;

  BringCallForwardDelegate(Leads leads, Hurry hurry) {
    this.leads = leads;
    this.hurry = hurry;
  }

  @Override
  public void execute(DelegateExecution execution) {
    hurry.bringForward(leads.get(LEAD_ID.from(execution)), CALL_WITHIN.from(execution));
  }
}
