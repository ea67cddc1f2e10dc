package io.forecourt.qualification;

import static io.forecourt.process.Variables.BLOCK;
import static io.forecourt.process.Variables.FACTS_COMPLETE;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.LeadFacts;
import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.SEND_MESSAGE)
class SendMessageDelegate implements JavaDelegate {

  private final FirstAnswer answer;
  private final LeadFacts facts;

  SendMessageDelegate(FirstAnswer answer, LeadFacts facts) {
    this.answer = answer;
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    UUID leadId = UUID.fromString(LEAD_ID.from(execution));
    answer.send(leadId, BLOCK.localTo(execution));
    FACTS_COMPLETE.set(execution, facts.of(leadId).complete());
  }
}
