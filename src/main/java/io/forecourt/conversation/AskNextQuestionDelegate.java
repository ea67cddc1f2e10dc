package io.forecourt.conversation;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.ASK_NEXT_QUESTION)
class AskNextQuestionDelegate implements JavaDelegate {

  private final Leads leads;
  private final AssistantTurns assistantTurns;

  AskNextQuestionDelegate(Leads leads, AssistantTurns assistantTurns) {
    this.leads = leads;
    this.assistantTurns = assistantTurns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    assistantTurns.askNext(leads.get(LEAD_ID.from(execution)));
  }
}
