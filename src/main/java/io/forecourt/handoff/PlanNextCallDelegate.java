package io.forecourt.handoff;

import static io.forecourt.process.Variables.CALL_AGAIN;
import static io.forecourt.process.Variables.CALL_OUTCOME;
import static io.forecourt.process.Variables.LEAD_ID;
import static io.forecourt.process.Variables.NEXT_CALL_AT;

import io.forecourt.insight.Deadlines;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_NEXT_CALL)
class PlanNextCallDelegate implements JavaDelegate {

  private final Leads leads;
  private final Calls calls;
  private final Stores stores;
  private final Deadlines deadlines;
  private final DecisionTables decisions;
  private final Clock clock;

  PlanNextCallDelegate(
      Leads leads,
      Calls calls,
      Stores stores,
      Deadlines deadlines,
      DecisionTables decisions,
      Clock clock) {
    this.leads = leads;
    this.calls = calls;
    this.stores = stores;
    this.deadlines = deadlines;
    this.decisions = decisions;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Lead lead = leads.get(LEAD_ID.from(execution));
    Map<String, Object> plan =
        decisions.evaluateSingle(
            Decisions.CALL_ATTEMPTS,
            Map.of(
                "store", lead.store(),
                "attempts", calls.count(lead.id()),
                "outcome", CALL_OUTCOME.from(execution)));
    boolean again = Boolean.TRUE.equals(plan.get("again"));
    CALL_AGAIN.set(execution, again);
    if (again) {
      Instant earliest = clock.instant().plus(Duration.parse((String) plan.get("pause")));
      Instant next = stores.get(lead.store()).hours().openAtOrAfter(earliest);
      NEXT_CALL_AT.set(execution, EngineClock.date(next));
      CallDeadline.set(execution, deadlines.of(lead, "NEXT_CALL", next));
      leads.planNext(lead.id(), "Call again", next);
    }
  }
}
