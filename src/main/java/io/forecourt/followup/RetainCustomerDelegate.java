package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.RETAIN_CUSTOMER)
class RetainCustomerDelegate implements JavaDelegate {

  private final Leads leads;

  RetainCustomerDelegate(Leads leads) {
    this.leads = leads;
  }

  @Override
  public void execute(DelegateExecution execution) {
    leads.retain(UUID.fromString(LEAD_ID.from(execution)));
  }
}
