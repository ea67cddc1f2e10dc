package io.forecourt.capture.review;

import io.forecourt.capture.Inquiry;
import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.inbox.InboxProcessor;
import io.forecourt.messaging.optout.OptOutIntent;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes in what senders without a lead write: stored before it is read. */
@Component
public class Strangers {

  private final Inbox inbox;
  private final InboxProcessor processor;

  Strangers(Inbox inbox, InboxProcessor processor) {
    this.inbox = inbox;
    this.processor = processor;
  }

  /**
   * @param address number or email of the sender
   * @param confirmed what the channel itself read in the words, and has confirmed
   * @param original as a person reads it where it is no inquiry
   */
  public void receive(
      Inquiry inquiry, String address, Optional<OptOutIntent> confirmed, String original) {
    String subject = inquiry.store() + "/" + address;
    inbox.add(
        inquiry.store(),
        subject,
        new StrangerMessage(inquiry, confirmed, original),
        processor.dueAt());
    processor.process(subject);
  }
}
