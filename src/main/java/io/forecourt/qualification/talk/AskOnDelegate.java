package io.forecourt.qualification.talk;

import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.ASK_ON)
class AskOnDelegate implements JavaDelegate {

  private final Leads leads;
  private final Turns turns;

  AskOnDelegate(Leads leads, Turns turns) {
    this.leads = leads;
    this.turns = turns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    turns.askOn(leads.get(LEAD_ID.from(execution)));
  }
}
