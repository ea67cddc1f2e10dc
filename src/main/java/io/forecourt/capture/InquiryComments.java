package io.forecourt.capture;

import io.forecourt.conversation.ReadingRecorder;
import io.forecourt.lead.Lead;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageContexts;
import io.forecourt.understanding.MessageReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the buyer's own words in an enquiry. */
@Component
class InquiryComments {

  private final MessageReader reader;
  private final MessageContexts messageContexts;
  private final ReadingRecorder readings;

  InquiryComments(MessageReader reader, MessageContexts messageContexts, ReadingRecorder readings) {
    this.reader = reader;
    this.messageContexts = messageContexts;
    this.readings = readings;
  }

  /**
   * What the form's fields say counts; the words beside them fill what is open.
   *
   * @param encoded the words, where their intent was looked at before
   * @param joins whether the enquiry joined an open lead
   */
  void record(Lead lead, Inquiry inquiry, Optional<EncodedMessage> encoded, boolean joins) {
    inquiry
        .comments()
        .map(text -> encoded.orElseGet(() -> reader.encode(text)))
        .map(words -> reader.read(words, messageContexts.context(lead.store(), Optional.empty())))
        .ifPresent(reading -> readings.recordInquiry(lead, reading, joins));
  }
}
