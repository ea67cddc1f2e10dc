package io.forecourt.lifecycle;

import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.EXPEDITE_CALL)
class ExpediteCallDelegate implements JavaDelegate {

  private final Leads leads;
  private final CallExpediter callExpediter;

  ExpediteCallDelegate(Leads leads, CallExpediter callExpediter) {
    this.leads = leads;
    this.callExpediter = callExpediter;
  }

  @Override
  public void execute(DelegateExecution execution) {
    callExpediter.move(leads.get(LEAD_ID.from(execution)), CALL_WITHIN.from(execution));
  }
}
