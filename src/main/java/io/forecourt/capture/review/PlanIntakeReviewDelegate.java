package io.forecourt.capture.review;

import static io.forecourt.process.Variables.INTAKE_REVIEW_DUE;
import static io.forecourt.process.Variables.STORE;

import io.forecourt.process.Delegates;
import io.forecourt.process.EngineClock;
import io.forecourt.sla.Deadlines;
import io.forecourt.sla.SlaPolicyRow;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

@Component(Delegates.PLAN_INTAKE_REVIEW)
class PlanIntakeReviewDelegate implements JavaDelegate {

  private final Deadlines deadlines;
  private final Clock clock;

  PlanIntakeReviewDelegate(Deadlines deadlines, Clock clock) {
    this.deadlines = deadlines;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    INTAKE_REVIEW_DUE.set(
        execution,
        EngineClock.date(
            deadlines
                .of(STORE.from(execution), SlaPolicyRow.INTAKE_REVIEW, clock.instant())
                .due()));
  }
}
