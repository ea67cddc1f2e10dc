package io.forecourt.capture.review;

import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.inbox.InboxProcessor;
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
   */
  public void receive(StrangerMessage message, String address) {
    String store = message.inquiry().store();
    String subject = store + "/" + address;
    inbox.add(store, subject, message, processor.dueAt());
    processor.process(subject);
  }
}
