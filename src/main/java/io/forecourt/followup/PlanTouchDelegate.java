package io.forecourt.followup;

import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.PLAN;
import static io.forecourt.process.Variables.TOUCH_ACTION;
import static io.forecourt.process.Variables.TOUCH_CALL_BY;
import static io.forecourt.process.Variables.TOUCH_DUE;

import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadTransitions;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Stage;
import io.forecourt.process.Decisions;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_TOUCH)
class PlanTouchDelegate implements JavaDelegate {

  private static final String END = "END";
  private static final String IN_TOUCH = "IN_TOUCH";

  private final Leads leads;
  private final LeadTransitions transitions;
  private final Cadence cadence;
  private final Touches touches;

  PlanTouchDelegate(Leads leads, LeadTransitions transitions, Cadence cadence, Touches touches) {
    this.leads = leads;
    this.transitions = transitions;
    this.cadence = cadence;
    this.touches = touches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    String plan = PLAN.localTo(execution);
    String round = execution.getProcessInstanceId();
    if (plan.equals(Decisions.FOLLOW_UP_CADENCE)) {
      transitions.moveTo(lead.id(), Stage.FOLLOW_UP);
      if (cadence.buyerGotInTouch(lead, round)) {
        TOUCH_ACTION.set(execution, IN_TOUCH);
        return;
      }
    }
    Optional<PlannedTouch> next = cadence.planNext(lead, plan, round);
    TOUCH_ACTION.set(execution, next.map(each -> each.touch().action().name()).orElse(END));
    next.ifPresent(
        planned -> {
          touches.plan(planned.touch());
          TOUCH_DUE.set(execution, EngineClock.date(planned.touch().dueAt()));
          TOUCH_CALL_BY.set(execution, EngineClock.date(planned.callBy()));
          leads.planNextAction(lead.id(), planned.task(), planned.touch().dueAt());
        });
  }
}
