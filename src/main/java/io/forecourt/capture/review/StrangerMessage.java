package io.forecourt.capture.review;

import io.forecourt.capture.Inquiry;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.platform.StorableText;
import java.util.Optional;

/**
 * The first message of a sender without a lead: an inquiry, unless it is an opt-out or the like.
 *
 * @param words the sender's own, without a subject: keywords such as STOP count only alone
 * @param confirmed what the channel itself read in them, and has confirmed
 * @param original as a person reads it if it is no inquiry
 */
public record StrangerMessage(
    Inquiry inquiry, String words, Optional<OptOutIntent> confirmed, String original) {

  public StrangerMessage {
    words = StorableText.of(words);
    original = StorableText.of(original);
  }
}
