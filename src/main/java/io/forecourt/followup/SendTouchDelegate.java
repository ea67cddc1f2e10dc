package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.messaging.Verdict;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SEND_TOUCH)
class SendTouchDelegate implements JavaDelegate {

  private final Leads leads;
  private final Touches touches;
  private final Gate gate;

  SendTouchDelegate(Leads leads, Touches touches, Gate gate) {
    this.leads = leads;
    this.touches = touches;
    this.gate = gate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    String round = execution.getProcessInstanceId();
    Touch touch = touches.lastOf(round).orElseThrow();
    Verdict verdict = gate.send(lead.id(), touch.block().orElse("none"));
    touches.finish(round, verdict.outcome().name());
  }
}
