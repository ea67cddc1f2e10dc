package io.forecourt.capture.review;

import static io.forecourt.process.Variables.LOGGED_BY;

import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Logs a walk-in or phone-up in the transaction that submits the form. */
@Component(Delegates.LOG_WALK_IN)
class LogWalkInDelegate implements JavaDelegate {

  private final WalkIns walkIns;

  LogWalkInDelegate(WalkIns walkIns) {
    this.walkIns = walkIns;
  }

  @Override
  public void execute(DelegateExecution execution) {
    walkIns.log(execution.getTenantId(), WalkInReport.from(execution), LOGGED_BY.from(execution));
  }
}
