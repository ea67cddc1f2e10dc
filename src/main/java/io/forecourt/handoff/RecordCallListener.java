package io.forecourt.handoff;

import static io.forecourt.process.Variables.CALL_OUTCOME;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.process.Answers;
import io.forecourt.process.Delegates;
import java.util.Arrays;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_CALL)
class RecordCallListener implements TaskListener {

  private final Leads leads;
  private final LeadFacts facts;
  private final FactAnswers answers;
  private final Calls calls;

  RecordCallListener(Leads leads, LeadFacts facts, FactAnswers answers, Calls calls) {
    this.leads = leads;
    this.facts = facts;
    this.answers = answers;
    this.calls = calls;
  }

  @Override
  public void notify(DelegateTask task) {
    Lead lead = leads.get(LEAD_ID.from(task));
    String person = String.valueOf(task.getAssignee());
    Calls.Outcome outcome = outcomeOf(task);
    facts.keep(lead.id(), answers.takenFrom(task, lead.store()), person);
    calls.log(lead, person, outcome, Answers.NOTE.takeFrom(task).orElse(null));
  }

  private static Calls.Outcome outcomeOf(DelegateTask task) {
    String said = CALL_OUTCOME.in(task).orElse("");
    return Arrays.stream(Calls.Outcome.values())
        .filter(outcome -> outcome.name().equals(said))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUserRequestException(
                    "How did the call end? callOutcome is one of "
                        + Arrays.toString(Calls.Outcome.values())));
  }
}
