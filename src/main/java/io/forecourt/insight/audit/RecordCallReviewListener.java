package io.forecourt.insight.audit;

import static io.forecourt.process.Variables.AUDIT_ID;

import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

@Component(Delegates.RECORD_CALL_REVIEW)
class RecordCallReviewListener implements TaskListener {

  private final CallReviews reviews;

  RecordCallReviewListener(CallReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID audit = UUID.fromString(AUDIT_ID.from(task));
    reviews.record(audit, CallReview.from(task), String.valueOf(task.getAssignee()));
  }
}
