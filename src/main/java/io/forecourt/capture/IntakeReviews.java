package io.forecourt.capture;

import io.forecourt.lead.Facts;
import io.forecourt.understanding.MessageContexts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Use case of a person who reads an intake item that no machine could read. */
@Component
class IntakeReviews {

  private final Intakes intakes;
  private final Capture capture;
  private final MessageContexts messageContexts;

  IntakeReviews(Intakes intakes, Capture capture, MessageContexts messageContexts) {
    this.intakes = intakes;
    this.capture = capture;
    this.messageContexts = messageContexts;
  }

  /** Makes a lead of the item, or dismisses it. */
  void record(UUID id, IntakeReview review, String person) {
    Intakes.Intake intake = intakes.find(id).orElseThrow();
    if (review.isInquiry()) {
      Facts.Vehicle vehicle =
          review.vehicleWish().map(wish -> messageContexts.car(intake.store(), wish)).orElse(null);
      UUID lead = capture.take(review.toInquiry(intake, vehicle)).id();
      intakes.close(id, "LEAD", lead, person);
    } else {
      intakes.close(id, "DISMISSED", null, person);
    }
  }
}
