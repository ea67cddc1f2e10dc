package io.forecourt.capture;

import io.forecourt.lead.Lead;
import io.forecourt.qualification.Ear;
import io.forecourt.qualification.language.EncodedMessage;
import io.forecourt.qualification.language.MessageReader;
import io.forecourt.qualification.talk.ReadingRecorder;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads the buyer's own words in an enquiry. */
@Component
class EnquiryComments {

  private final MessageReader reader;
  private final Ear ear;
  private final ReadingRecorder readings;

  EnquiryComments(MessageReader reader, Ear ear, ReadingRecorder readings) {
    this.reader = reader;
    this.ear = ear;
    this.readings = readings;
  }

  /**
   * What the form's fields say counts; the words beside them fill what is open.
   *
   * @param encoded the words, where their intent was looked at before
   * @param joins whether the enquiry joined an open lead
   */
  void record(Lead lead, Enquiry inquiry, Optional<EncodedMessage> encoded, boolean joins) {
    inquiry
        .comments()
        .map(text -> encoded.orElseGet(() -> reader.encode(text)))
        .map(words -> reader.read(words, ear.context(lead.store(), Optional.empty())))
        .ifPresent(reading -> readings.recordInquiry(lead, reading, joins));
  }
}
