package io.forecourt.capture;

import io.forecourt.capture.inbox.InboxProcessor;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Turns an inquiry into a lead and starts its life, or joins it to the buyer's open one. The
 * inquiry is stored first; what follows from it is retried until it succeeds, while a person stands
 * in.
 */
@Component
public class Capture {

  private final InquiryRecorder recorder;
  private final InboxProcessor processor;

  Capture(InquiryRecorder recorder, InboxProcessor processor) {
    this.recorder = recorder;
    this.processor = processor;
  }

  public CaptureResult capture(Inquiry inquiry) {
    return capture(inquiry, Handling.NORMAL);
  }

  public CaptureResult capture(Inquiry inquiry, Handling handling) {
    CaptureResult result = store(inquiry, handling);
    process(result.id());
    return result;
  }

  /** Captures an inquiry within the caller's transaction, which is rolled back. */
  public CaptureResult rehearse(Inquiry inquiry) {
    CaptureResult result = store(inquiry, Handling.NORMAL);
    processor.processWithin(result.id().toString());
    return result;
  }

  /** Stores an inquiry in the caller's transaction; {@link #process} has to follow it. */
  public CaptureResult store(Inquiry inquiry, Handling handling) {
    return recorder.record(inquiry, handling, processor.dueAt());
  }

  /**
   * Processes what is stored of a lead: at once, or in the background after the commit of the
   * caller's transaction. Never fails: what cannot be processed now is tried again later.
   */
  public void process(UUID leadId) {
    processor.process(leadId.toString());
  }
}
