package io.forecourt.conversation;

import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.FACTS_COMPLETE;
import static io.forecourt.process.Variables.HAND_OVER_BECAUSE;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.END_CONVERSATION)
class EndConversationDelegate implements JavaDelegate {

  private final Leads leads;
  private final ConversationEnding ending;
  private final LeadFacts facts;

  EndConversationDelegate(Leads leads, ConversationEnding ending, LeadFacts facts) {
    this.leads = leads;
    this.ending = ending;
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    CALL_WITHIN.set(execution, ending.end(lead, HAND_OVER_BECAUSE.from(execution)));
    FACTS_COMPLETE.set(execution, facts.findByLead(lead.id()).complete());
  }
}
