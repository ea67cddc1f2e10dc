package io.forecourt.capture.review;

import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.process.Processes;
import org.springframework.stereotype.Component;

/** Starts the review of an intake item. */
@Component
class IntakeReviewDueHandler implements InboxHandler<IntakeReviewDue> {

  private final Processes processes;

  IntakeReviewDueHandler(Processes processes) {
    this.processes = processes;
  }

  @Override
  public Class<IntakeReviewDue> payload() {
    return IntakeReviewDue.class;
  }

  @Override
  public Result<IntakeReviewDue> handle(IntakeReviewDue arrival, Attempt attempt) {
    processes.startIntakeReview(arrival.intakeId(), arrival.store());
    return Result.done();
  }
}
