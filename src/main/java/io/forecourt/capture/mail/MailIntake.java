package io.forecourt.capture.mail;

import io.forecourt.capture.InboundMessages;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.SenderLookup;
import io.forecourt.capture.adf.DocumentImport;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.capture.review.Strangers;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.messaging.delivery.DeliveryReports;
import io.forecourt.messaging.delivery.MailProperties;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a mail to where it belongs: a thread, a new lead, or a person who reads it. */
@Component
class MailIntake {

  private final MailProperties senderAddresses;
  private final Stores stores;
  private final Leads leads;
  private final SenderLookup senderLookup;
  private final MessageThread messageThread;
  private final DocumentImport documentImport;
  private final Strangers strangers;
  private final InboundMessages messages;
  private final IntakeItems intakeItems;
  private final DeliveryReports reports;
  private final Clock clock;

  MailIntake(
      MailProperties senderAddresses,
      Stores stores,
      Leads leads,
      SenderLookup senderLookup,
      MessageThread messageThread,
      DocumentImport documentImport,
      Strangers strangers,
      InboundMessages messages,
      IntakeItems intakeItems,
      DeliveryReports reports,
      Clock clock) {
    this.senderAddresses = senderAddresses;
    this.stores = stores;
    this.leads = leads;
    this.senderLookup = senderLookup;
    this.messageThread = messageThread;
    this.documentImport = documentImport;
    this.strangers = strangers;
    this.messages = messages;
    this.intakeItems = intakeItems;
    this.reports = reports;
    this.clock = clock;
  }

  void route(InboundMail mail) {
    if (mail.returned().isPresent()) {
      reports.bounced(mail.returned().get());
      return;
    }
    Store store = store(mail);
    Optional<Lead> answered = messageThread.findLeadByMail(mail.answers()).flatMap(leads::find);
    Optional<Lead> thread = answered.or(() -> senderLookup.findLead(store.id(), mail.from()));
    if (mail.automatic() && thread.isPresent()) {
      keepOnly(thread.get(), mail);
    } else if (answered.isEmpty() && documentImport.isAdf(mail.text())) {
      documentImport.importDocument(store, Channel.EMAIL, mail.text());
    } else if (thread.isPresent()) {
      // Also with labels in it: a buyer's signature looks like a portal's mail.
      messages.receive(
          thread.get(),
          InboundMessages.Delivery.of(Channel.EMAIL, words(mail))
              .from(mail.from())
              .withExternalId(mail.id()));
    } else if (documentImport.hasLabels(store, mail.text())) {
      documentImport.importDocument(store, Channel.EMAIL, mail.text());
    } else if (!mail.automatic()) {
      fromAStranger(store, mail);
    }
  }

  private void fromAStranger(Store store, InboundMail mail) {
    String original = "From %s: %s\n\n%s".formatted(mail.from(), mail.subject(), mail.text());
    if (mail.from().isBlank()) {
      intakeItems.add(
          store.id(), Channel.EMAIL, original, "The mail names no sender who can be answered.");
    } else {
      strangers.receive(inquiry(store, mail), mail.from(), Optional.empty(), original);
    }
  }

  /** An out-of-office note is no answer of the buyer: the plan goes on. */
  private void keepOnly(Lead lead, InboundMail mail) {
    Message message =
        new Message(
            clock.instant(),
            Message.Direction.IN,
            Channel.EMAIL,
            Message.Author.BUYER,
            "(Automatic reply) " + mail.ownWords());
    messageThread.add(lead.id(), message, mail.id());
  }

  private Store store(InboundMail mail) {
    return mail.to().stream()
        .flatMap(address -> senderAddresses.storeOf(address).stream())
        .findFirst()
        .flatMap(stores::find)
        .orElseGet(() -> stores.all().get(0));
  }

  /** Who unsubscribes by mail often writes it into the subject alone. */
  private static String words(InboundMail mail) {
    String words = mail.ownWords();
    return words.isEmpty() ? mail.subject() : words;
  }

  private static Inquiry inquiry(Store store, InboundMail mail) {
    Optional<String[]> names = mail.name().map(name -> name.split("\\s+", 2));
    return Inquiry.from(store.id(), "E-mail", Channel.EMAIL)
        .externalId(mail.id())
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(names.map(parts -> parts[0]))
                .withLastName(names.filter(parts -> parts.length > 1).map(parts -> parts[1]))
                .withEmails(List.of(mail.from())))
        .comments(InputText.cleanLong((mail.subject() + "\n" + mail.ownWords()).strip(), 20_000))
        .build(mail.from() + "\n" + mail.subject() + "\n" + mail.text());
  }
}
