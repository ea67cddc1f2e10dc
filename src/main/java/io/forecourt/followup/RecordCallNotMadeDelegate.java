package io.forecourt.followup;

import io.forecourt.process.Delegates;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Records that a planned call was not made in time; the cadence continues without it. */
@Component(Delegates.RECORD_CALL_NOT_MADE)
class RecordCallNotMadeDelegate implements JavaDelegate {

  private final Touches touches;

  RecordCallNotMadeDelegate(Touches touches) {
    this.touches = touches;
  }

  @Override
  public void execute(DelegateExecution execution) {
    touches.finish(execution.getProcessInstanceId(), "MISSED");
  }
}
