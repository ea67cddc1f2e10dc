package io.forecourt.capture.review;

import io.forecourt.capture.Capture;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.MessageContexts;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Use case of a person who reviews an intake item. */
@Component
class IntakeReviews {

  private final IntakeItems intakeItems;
  private final Capture capture;
  private final MessageContexts messageContexts;

  IntakeReviews(IntakeItems intakeItems, Capture capture, MessageContexts messageContexts) {
    this.intakeItems = intakeItems;
    this.capture = capture;
    this.messageContexts = messageContexts;
  }

  /** Captures the item as a lead, or dismisses it. */
  void record(UUID id, IntakeReview review, String person) {
    IntakeItem intakeItem = intakeItems.find(id).orElseThrow();
    if (review.isInquiry()) {
      WantedVehicle vehicle =
          review
              .vehicleWish()
              .map(wish -> messageContexts.car(intakeItem.store(), wish))
              .orElse(null);
      UUID lead = capture.capture(review.toInquiry(intakeItem, vehicle)).id();
      intakeItems.close(id, "LEAD", lead, person);
    } else {
      intakeItems.close(id, "DISMISSED", null, person);
    }
  }
}
