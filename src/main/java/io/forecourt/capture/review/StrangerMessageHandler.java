package io.forecourt.capture.review;

import io.forecourt.capture.CaptureResult;
import io.forecourt.capture.Handling;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.InquiryRecorder;
import io.forecourt.capture.inbox.InboxHandler;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.messaging.optout.PrivacyRequests;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a lead of a new sender's words, or shows them to a person. */
@Component
class StrangerMessageHandler implements InboxHandler<StrangerMessage> {

  /** Intents that words alone state clearly. */
  private static final Set<OptOutIntent> CLEAR =
      EnumSet.complementOf(EnumSet.of(OptOutIntent.NONE, OptOutIntent.DOUBT));

  private final InquiryRecorder recorder;
  private final IntakeItems intakeItems;
  private final PrivacyRequests privacyRequests;
  private final Clock clock;

  StrangerMessageHandler(
      InquiryRecorder recorder,
      IntakeItems intakeItems,
      PrivacyRequests privacyRequests,
      Clock clock) {
    this.recorder = recorder;
    this.intakeItems = intakeItems;
    this.privacyRequests = privacyRequests;
    this.clock = clock;
  }

  @Override
  public Class<StrangerMessage> payload() {
    return StrangerMessage.class;
  }

  @Override
  public Result<StrangerMessage> handle(StrangerMessage arrival, Attempt attempt) {
    Inquiry inquiry = arrival.inquiry();
    if (isInquiry(arrival, attempt)) {
      CaptureResult lead = recorder.record(inquiry, Handling.NORMAL, clock.instant());
      return Result.then(lead.id().toString());
    }
    privacyRequests.raise(inquiry.store(), arrival.original());
    intakeItems.add(
        inquiry.store(),
        inquiry.channel(),
        arrival.original(),
        "Unknown sender, and not an inquiry from a buyer.");
    return Result.done();
  }

  private static boolean isInquiry(StrangerMessage message, Attempt attempt) {
    if (message.confirmed().isPresent()) {
      return message.confirmed().get() == OptOutIntent.NONE;
    }
    String comments = message.inquiry().comments().orElse("");
    return attempt.words().encode(comments).optOutIntent() == OptOutIntent.NONE
        && !CLEAR.contains(OptOutParser.read(message.words()));
  }
}
