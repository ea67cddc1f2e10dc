package io.forecourt.conversation;

import static io.forecourt.process.Variables.FACTS_COMPLETE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.MESSAGE_TEMPLATE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.ANSWER_AND_ASK)
class AnswerAndAskDelegate implements JavaDelegate {

  private final Leads leads;
  private final AssistantTurns assistantTurns;
  private final LeadFacts facts;

  AnswerAndAskDelegate(Leads leads, AssistantTurns assistantTurns, LeadFacts facts) {
    this.leads = leads;
    this.assistantTurns = assistantTurns;
    this.facts = facts;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    assistantTurns.answer(lead, MESSAGE_TEMPLATE.localTo(execution));
    FACTS_COMPLETE.set(execution, facts.findByLead(lead.id()).complete());
  }
}
