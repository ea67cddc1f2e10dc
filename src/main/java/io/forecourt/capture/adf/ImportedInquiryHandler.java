package io.forecourt.capture.adf;

import io.forecourt.capture.Handling;
import io.forecourt.capture.InquiryRecorder;
import io.forecourt.capture.inbox.InboxHandler;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Makes a lead of one inquiry of a large document. */
@Component
class ImportedInquiryHandler implements InboxHandler<ImportedInquiry> {

  private final InquiryRecorder recorder;
  private final Clock clock;

  ImportedInquiryHandler(InquiryRecorder recorder, Clock clock) {
    this.recorder = recorder;
    this.clock = clock;
  }

  @Override
  public Class<ImportedInquiry> payload() {
    return ImportedInquiry.class;
  }

  @Override
  public Result<ImportedInquiry> handle(ImportedInquiry arrival, Attempt attempt) {
    return Result.then(
        recorder.record(arrival.inquiry(), Handling.NORMAL, clock.instant()).id().toString());
  }
}
