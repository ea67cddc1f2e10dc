package io.forecourt.conversation;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.MESSAGE_TEMPLATE;

import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Sends a message template, once. */
@Component(Delegates.SEND_MESSAGE)
class SendMessageDelegate implements JavaDelegate {

  private final OutboundGate outboundGate;

  SendMessageDelegate(OutboundGate outboundGate) {
    this.outboundGate = outboundGate;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID leadId = UUID.fromString(LEAD_ID.from(execution));
    String template = MESSAGE_TEMPLATE.localTo(execution);
    if (!outboundGate.hasSent(leadId, template)) {
      outboundGate.send(leadId, template);
    }
  }
}
