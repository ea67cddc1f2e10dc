package io.forecourt.messaging.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Optional;

/**
 * The headers of an e-mail to a buyer: one-click unsubscribe (RFC 8058), one thread for each lead
 * (RFC 5322, 3.6.4), and no automatic replies (RFC 3834).
 */
final class MailHeaders {

  static void write(MimeMessage mail, QueuedMessage message, String from, String unsubscribe)
      throws MessagingException {
    mail.setHeader("Message-ID", messageId(message, from));
    Optional<String> before = message.answersTo();
    if (before.isPresent()) {
      mail.setHeader("In-Reply-To", before.get());
      mail.setHeader("References", before.get());
    }
    mail.setHeader(
        "List-Unsubscribe", "<%s>, <mailto:%s?subject=unsubscribe>".formatted(unsubscribe, from));
    mail.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    markAsGenerated(mail);
  }

  static void markAsGenerated(MimeMessage mail) throws MessagingException {
    mail.setHeader("Auto-Submitted", "auto-generated");
  }

  /** The same for every try, so that a mail that was sent twice shows up once. */
  private static String messageId(QueuedMessage message, String from) {
    String domain = from.substring(from.indexOf('@') + 1);
    return "<%d.%s@%s>".formatted(message.id(), message.leadId(), domain);
  }

  private MailHeaders() {}
}
