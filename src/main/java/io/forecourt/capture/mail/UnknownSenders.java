package io.forecourt.capture.mail;

import io.forecourt.capture.Capture;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.capture.review.IntakeItems;
import io.forecourt.lead.Channel;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.OptOutParser;
import io.forecourt.store.Store;
import io.forecourt.understanding.EncodedMessage;
import io.forecourt.understanding.MessageReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Mails from senders without a lead: new inquiries, and mails for a person to review. */
@Component
class UnknownSenders {

  /** Intents that words alone state clearly. */
  private static final Set<OptOutIntent> CLEAR =
      EnumSet.complementOf(EnumSet.of(OptOutIntent.NONE, OptOutIntent.DOUBT));

  private final MessageReader reader;
  private final Capture capture;
  private final IntakeItems intakeItems;

  UnknownSenders(MessageReader reader, Capture capture, IntakeItems intakeItems) {
    this.reader = reader;
    this.capture = capture;
    this.intakeItems = intakeItems;
  }

  /** Captures the mail as an inquiry, unless it has no sender or is about being written to. */
  void receive(Store store, InboundMail mail) {
    Inquiry inquiry = inquiry(store, mail);
    EncodedMessage encoded = reader.encode(inquiry.comments().orElse(""));
    if (mail.from().isBlank() || isOptOut(mail, encoded)) {
      intakeItems.add(
          store.id(),
          Channel.EMAIL,
          "From %s: %s\n\n%s".formatted(mail.from(), mail.subject(), mail.text()),
          "Unknown sender, and not an inquiry from a buyer.");
    } else {
      capture.capture(inquiry, encoded);
    }
  }

  /** Keywords such as STOP count only alone, so they are looked up without the subject. */
  private static boolean isOptOut(InboundMail mail, EncodedMessage encoded) {
    return encoded.optOutIntent() != OptOutIntent.NONE
        || CLEAR.contains(OptOutParser.read(mail.ownTextOrSubject()));
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
