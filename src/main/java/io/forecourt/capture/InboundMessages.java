package io.forecourt.capture;

import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.inbox.InboxProcessor;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.platform.StorableText;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in what a buyer writes: stored first, read and followed up afterwards. */
@Component
public class InboundMessages {

  private static final String UNVERIFIED = "(Sender not verified) ";

  private final Leads leads;
  private final MessageThread messageThread;
  private final Inbox inbox;
  private final InboxProcessor processor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  InboundMessages(
      Leads leads,
      MessageThread messageThread,
      Inbox inbox,
      InboxProcessor processor,
      TransactionTemplate transaction,
      Clock clock) {
    this.leads = leads;
    this.messageThread = messageThread;
    this.inbox = inbox;
    this.processor = processor;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What a channel delivers.
   *
   * @param from the number or e-mail that wrote
   * @param externalId the channel's own number, by which a repeated delivery is known
   * @param optOutIntent what the channel itself read in it, and has confirmed
   * @param reply template of a notice that answers it at once
   * @param phoneConsent counts where the buyer leaves a phone number in the words
   * @param senderUnverified whether the sender failed the check of the receiving server
   */
  public record Delivery(
      Channel channel,
      String text,
      Optional<String> from,
      Optional<String> externalId,
      Optional<OptOutIntent> optOutIntent,
      Optional<String> reply,
      Optional<Inquiry.Consent> phoneConsent,
      boolean senderUnverified) {

    public Delivery {
      text = StorableText.of(text);
    }

    public static Delivery of(Channel channel, String text) {
      return new Delivery(
          channel,
          text,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false);
    }

    public Delivery from(String address) {
      return new Delivery(
          channel,
          text,
          Optional.of(address),
          externalId,
          optOutIntent,
          reply,
          phoneConsent,
          senderUnverified);
    }

    public Delivery withExternalId(Optional<String> id) {
      return new Delivery(
          channel, text, from, id, optOutIntent, reply, phoneConsent, senderUnverified);
    }

    public Delivery withOptOutIntent(Optional<OptOutIntent> intent) {
      return new Delivery(
          channel, text, from, externalId, intent, reply, phoneConsent, senderUnverified);
    }

    public Delivery repliedWith(String template) {
      return new Delivery(
          channel,
          text,
          from,
          externalId,
          optOutIntent,
          Optional.of(template),
          phoneConsent,
          senderUnverified);
    }

    public Delivery withSenderUnverified(boolean unverified) {
      return new Delivery(
          channel, text, from, externalId, optOutIntent, reply, phoneConsent, unverified);
    }

    /** Returns the text as the thread shows it. */
    String shownText() {
      return senderUnverified ? UNVERIFIED + text : text;
    }

    public Delivery withPhoneConsent(Inquiry.Consent consent) {
      return new Delivery(
          channel,
          text,
          from,
          externalId,
          optOutIntent,
          reply,
          Optional.of(consent),
          senderUnverified);
    }
  }

  /**
   * @param leadId the lead whose thread it joined: the customer's open one, where there is one
   * @param signals empty where it had been delivered before, or could not be read yet
   */
  public record MessageResult(UUID leadId, List<String> signals) {}

  public MessageResult receive(Lead addressed, Delivery delivery) {
    Lead lead =
        addressed.isOpen()
            ? addressed
            : leads.findOpenByCustomer(addressed.customerId()).orElse(addressed);
    Optional<Long> entry = store(lead, delivery);
    List<String> signals =
        entry
            .map(id -> processor.process(lead.id().toString()).getOrDefault(id, List.of()))
            .orElse(List.of());
    return new MessageResult(lead.id(), signals);
  }

  private Optional<Long> store(Lead lead, Delivery delivery) {
    Instant dueAt = processor.dueAt();
    return transaction.execute(status -> store(lead, delivery, dueAt));
  }

  private Optional<Long> store(Lead lead, Delivery delivery, Instant dueAt) {
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.IN,
            delivery.channel(),
            Message.Author.BUYER,
            delivery.shownText());
    return messageThread
        .add(lead.id(), message, delivery.externalId())
        .map(
            id ->
                inbox.add(
                    lead.store(),
                    lead.id().toString(),
                    new BuyerMessage(lead.id(), delivery, BuyerMessage.OptOut.UNREAD),
                    dueAt));
  }
}
