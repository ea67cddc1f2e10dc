package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.messaging.Gate;
import io.forecourt.process.Delegates;
import io.forecourt.qualification.LeadValues;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SEND_TOUCH)
class SendTouchDelegate implements JavaDelegate {

  private final Leads leads;
  private final Touches touches;
  private final LeadValues values;
  private final Gate gate;

  SendTouchDelegate(Leads leads, Touches touches, LeadValues values, Gate gate) {
    this.leads = leads;
    this.touches = touches;
    this.values = values;
    this.gate = gate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    String round = execution.getProcessInstanceId();
    Touch touch = touches.lastOf(round).orElseThrow();
    Map<String, String> named = new HashMap<>(values.of(lead));
    named.putIfAbsent("vehicle", "car you have in mind");
    boolean sent = gate.send(lead.id(), touch.block().orElse("none"), named);
    touches.finish(round, sent ? "SENT" : "REFUSED");
  }
}
