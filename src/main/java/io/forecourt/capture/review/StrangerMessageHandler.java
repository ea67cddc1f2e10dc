package io.forecourt.capture.review;

import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.InquiryRecorder;
import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a lead of a new sender's words, or shows them to a person. */
@Component
class StrangerMessageHandler implements InboxHandler<StrangerMessage> {

  private final InquiryRecorder recorder;
  private final IntakeItems intakeItems;
  private final Clock clock;

  StrangerMessageHandler(InquiryRecorder recorder, IntakeItems intakeItems, Clock clock) {
    this.recorder = recorder;
    this.intakeItems = intakeItems;
    this.clock = clock;
  }

  @Override
  public Class<StrangerMessage> payload() {
    return StrangerMessage.class;
  }

  @Override
  public Result<StrangerMessage> handle(StrangerMessage arrival, Attempt attempt) {
    Inquiry inquiry = arrival.inquiry();
    OptOutIntent intent =
        arrival
            .confirmed()
            .orElseGet(
                () -> attempt.words().encode(inquiry.comments().orElse("")).optOutIntent());
    if (intent == OptOutIntent.NONE) {
      CaptureResult lead = recorder.record(inquiry, Handling.NORMAL, clock.instant());
      return Result.then(lead.id().toString());
    }
    intakeItems.add(
        inquiry.store(),
        inquiry.channel(),
        InputText.storable(arrival.original()),
        "The sender is unknown, and this does not read like an inquiry of a buyer.");
    return Result.done();
  }
}
