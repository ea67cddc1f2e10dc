package io.forecourt.conversation;

import static io.forecourt.process.Variables.ANSWER_BY;
import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.CONVERSATION_STEP;
import static io.forecourt.process.Variables.HAND_OVER_BECAUSE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.QUALIFY_UNTIL;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CHOOSE_CONVERSATION_STEP)
class ChooseConversationStepDelegate implements JavaDelegate {

  private final Leads leads;
  private final AssistantTurns assistantTurns;
  private final NextActionPlanner nextActionPlanner;

  ChooseConversationStepDelegate(
      Leads leads, AssistantTurns assistantTurns, NextActionPlanner nextActionPlanner) {
    this.leads = leads;
    this.assistantTurns = assistantTurns;
    this.nextActionPlanner = nextActionPlanner;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Optional<Instant> until =
        QUALIFY_UNTIL
            .in(execution)
            .map(moment -> nextActionPlanner.planUntil(lead, moment.toInstant()));
    ConversationStep step = assistantTurns.choose(lead, until);
    CONVERSATION_STEP.set(execution, step.kind().name());
    step.escalation()
        .ifPresent(
            escalation -> {
              HAND_OVER_BECAUSE.set(execution, escalation.happened());
              CALL_WITHIN.set(execution, escalation.callWithin());
            });
    if (step.kind() == ConversationStep.Kind.WAIT && until.isPresent()) {
      QUALIFY_UNTIL.set(execution, EngineClock.date(until.get()));
      ANSWER_BY.set(execution, EngineClock.date(nextActionPlanner.planWaiting(lead, until.get())));
    }
  }
}
