package io.forecourt.capture;

import io.forecourt.conversation.ReadingRecorder;
import io.forecourt.lead.Lead;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageContexts;
import io.forecourt.understanding.MessageReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the buyer's own words in an inquiry. */
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
   * Records what the words say. The fields of a form count; the words fill what they leave open.
   *
   * @param joins whether the inquiry joined an open lead
   */
  void record(Lead lead, Optional<EncodedMessage> comments, boolean joins) {
    comments
        .map(words -> reader.read(words, messageContexts.context(lead.store(), Optional.empty())))
        .ifPresent(reading -> readings.recordInquiry(lead, reading, joins));
  }
}
