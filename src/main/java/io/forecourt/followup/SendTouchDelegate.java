package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.messaging.gate.Verdict;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SEND_TOUCH)
class SendTouchDelegate implements JavaDelegate {

  private final Leads leads;
  private final Touches touches;
  private final OutboundGate outboundGate;

  SendTouchDelegate(Leads leads, Touches touches, OutboundGate outboundGate) {
    this.leads = leads;
    this.touches = touches;
    this.outboundGate = outboundGate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    String round = execution.getProcessInstanceId();
    Touch touch = touches.findLast(round).orElseThrow();
    Verdict verdict = outboundGate.sendUnasked(lead.id(), touch.template().orElse("none"));
    touches.finish(round, verdict.outcome().name());
  }
}
