package io.forecourt.followup;

import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Nobody made the planned call in time; the plan does not wait for people. */
@Component(Delegates.RECORD_MISSED_CALL)
class RecordMissedCallDelegate implements JavaDelegate {

  private final Touches touches;

  RecordMissedCallDelegate(Touches touches) {
    this.touches = touches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    touches.finish(execution.getProcessInstanceId(), "MISSED");
  }
}
