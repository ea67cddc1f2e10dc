package io.forecourt.qualification.talk;

import static io.forecourt.process.Variables.ANSWER_BY;
import static io.forecourt.process.Variables.CALL_WITHIN;
import static io.forecourt.process.Variables.HAND_OVER_BECAUSE;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.QUALIFY_UNTIL;
import static io.forecourt.process.Variables.TALK_STEP;

import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.time.Instant;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.CHOOSE_TALK_STEP)
class ChooseTalkStepDelegate implements JavaDelegate {

  private final Leads leads;
  private final Turns turns;
  private final Plans plans;

  ChooseTalkStepDelegate(Leads leads, Turns turns, Plans plans) {
    this.leads = leads;
    this.turns = turns;
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Optional<Instant> until =
        QUALIFY_UNTIL.in(execution).map(moment -> plans.until(lead, moment.toInstant()));
    TalkStep step = turns.choose(lead, until);
    TALK_STEP.set(execution, step.kind().name());
    step.escalation()
        .ifPresent(
            escalation -> {
              HAND_OVER_BECAUSE.set(execution, escalation.happened());
              CALL_WITHIN.set(execution, escalation.callWithin());
            });
    if (step.kind() == TalkStep.Kind.WAIT && until.isPresent()) {
      QUALIFY_UNTIL.set(execution, EngineClock.date(until.get()));
      ANSWER_BY.set(execution, EngineClock.date(plans.waiting(lead, until.get())));
    }
  }
}
