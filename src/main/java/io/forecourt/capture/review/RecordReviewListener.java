package io.forecourt.capture.review;

import static io.forecourt.process.Variables.INTAKE_ID;

import io.forecourt.process.Delegates;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Records the review of an intake item in the transaction that submits the form. */
@Component(Delegates.RECORD_REVIEW)
class RecordReviewListener implements TaskListener {

  private final IntakeReviews reviews;

  RecordReviewListener(IntakeReviews reviews) {
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    UUID intake = UUID.fromString(INTAKE_ID.from(task));
    reviews.record(intake, IntakeReview.from(task), task.getAssignee());
  }
}
