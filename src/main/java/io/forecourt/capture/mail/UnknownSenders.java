package io.forecourt.capture.mail;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.capture.review.StrangerMessage;
import io.forecourt.capture.review.Strangers;
import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Mails from senders without a lead: new inquiries, and mails for a person to review. */
@Component
class UnknownSenders {

  private final Strangers strangers;
  private final IntakeItems intakeItems;

  UnknownSenders(Strangers strangers, IntakeItems intakeItems) {
    this.strangers = strangers;
    this.intakeItems = intakeItems;
  }

  /** Stores the mail, to be captured as an inquiry or shown to a person. */
  void receive(Store store, InboundMail mail) {
    String original = "From %s: %s\n\n%s".formatted(mail.from(), mail.subject(), mail.text());
    if (mail.from().isBlank()) {
      intakeItems.add(
          store.id(), Channel.EMAIL, original, "The mail names no sender who can be answered.");
    } else if (mail.unverified()) {
      // An answer would go to the real owner of the address.
      intakeItems.add(
          store.id(),
          Channel.EMAIL,
          original,
          "The sender could not be verified. Find out who wrote it before you answer.");
    } else {
      strangers.receive(
          new StrangerMessage(
              inquiry(store, mail), mail.ownTextOrSubject(), Optional.empty(), original),
          mail.from());
    }
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
        .comments(InputText.cleanLong((mail.subject() + "\n" + mail.ownText()).strip(), 20_000))
        .build(mail.from() + "\n" + mail.subject() + "\n" + mail.text());
  }
}
