package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_ID;
import static io.forecourt.process.Variables.LEAD_ID;

import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Shows the reviewer the lead of the next drawn call. */
@Component(Delegates.LOAD_NEXT_CALL)
class LoadNextCallListener implements TaskListener {

  private final CallReviews reviews;

  LoadNextCallListener(CallReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    CallReviews.DrawnCall next = reviews.next(UUID.fromString(AUDIT_ID.from(task))).orElseThrow();
    task.setVariableLocal(LEAD_ID.name(), next.lead().toString());
  }
}
