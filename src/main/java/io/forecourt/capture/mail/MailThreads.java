package io.forecourt.capture.mail;

import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.SenderLookup;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.platform.Conflict;
import io.forecourt.store.Store;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Mails that belong to the thread of a known lead. */
@Component
class MailThreads {

  private static final Logger LOG = LoggerFactory.getLogger(MailThreads.class);

  private final Leads leads;
  private final SenderLookup senderLookup;
  private final MessageThread messageThread;
  private final InboundMessages messages;
  private final UnconfirmedContacts unconfirmed;
  private final Clock clock;

  MailThreads(
      Leads leads,
      SenderLookup senderLookup,
      MessageThread messageThread,
      InboundMessages messages,
      UnconfirmedContacts unconfirmed,
      Clock clock) {
    this.leads = leads;
    this.senderLookup = senderLookup;
    this.messageThread = messageThread;
    this.messages = messages;
    this.unconfirmed = unconfirmed;
    this.clock = clock;
  }

  /** Finds the lead that we sent the answered mail to. */
  Optional<Lead> findAnswered(InboundMail mail) {
    return messageThread.findLeadByMail(mail.answers()).flatMap(leads::find);
  }

  Optional<Lead> findBySender(Store store, InboundMail mail) {
    return senderLookup.findLead(store.id(), mail.from());
  }

  /**
   * Receives a mail of a known lead. An answer to a mail of ours proves the address it comes from.
   */
  void receive(Lead lead, InboundMail mail, boolean answersOurs) {
    if (answersOurs && !mail.unverified()) {
      confirm(lead, mail.from());
    }
    messages.receive(
        lead,
        InboundMessages.Delivery.of(Channel.EMAIL, mail.ownTextOrSubject())
            .from(mail.from())
            .withExternalId(mail.id())
            .withSenderUnverified(mail.unverified()));
  }

  private void confirm(Lead lead, String address) {
    try {
      unconfirmed.confirm(lead.customerId(), address, "reply");
    } catch (Conflict e) {
      LOG.info("An address of lead {} stays unconfirmed: another customer has it", lead.id());
    }
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
