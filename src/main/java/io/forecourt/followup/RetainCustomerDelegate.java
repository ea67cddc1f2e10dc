package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.LeadTransitions;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.RETAIN_CUSTOMER)
class RetainCustomerDelegate implements JavaDelegate {

  private final LeadTransitions transitions;

  RetainCustomerDelegate(LeadTransitions transitions) {
    this.transitions = transitions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    transitions.retain(UUID.fromString(LEAD_ID.from(execution)));
  }
}
