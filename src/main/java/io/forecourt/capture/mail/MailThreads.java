package io.forecourt.capture.mail;

import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.store.Store;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails that belong to the thread of a known lead. */
@Component
class MailThreads {

  private final Leads leads;
  private final SenderLookup senderLookup;
  private final MessageThread messageThread;
  private final InboundMessages messages;
  private final Clock clock;

  MailThreads(
      Leads leads,
      SenderLookup senderLookup,
      MessageThread messageThread,
      InboundMessages messages,
      Clock clock) {
    this.leads = leads;
    this.senderLookup = senderLookup;
    this.messageThread = messageThread;
    this.messages = messages;
    this.clock = clock;
  }

  /** Finds the lead that we sent the answered mail to. */
  Optional<Lead> findAnswered(InboundMail mail) {
    return messageThread.findLeadByMail(mail.answers()).flatMap(leads::find);
  }

  Optional<Lead> findBySender(Store store, InboundMail mail) {
    return senderLookup.findLead(store.id(), mail.from());
  }

  void receive(Lead lead, InboundMail mail) {
    messages.receive(
        lead,
        InboundMessages.Delivery.of(Channel.EMAIL, mail.ownTextOrSubject())
            .from(mail.from())
            .withExternalId(mail.id()));
  }

  /** Adds an automatic reply to the thread only: it is no answer, so the process does not react. */
  void addAutomaticReply(Lead lead, InboundMail mail) {
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.IN,
            Channel.EMAIL,
            Message.Author.BUYER,
            "(Automatic reply) " + mail.ownText());
    messageThread.add(lead.id(), message, mail.id());
  }
}
