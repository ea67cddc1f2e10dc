package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.store.Store;
import io.forecourt.store.Stores;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * E-mail by SMTP. Every mail says who sends it from which street, and lets the reader end it with
 * one click (CAN-SPAM, RFC 8058); mails of a lead are one thread (RFC 5322, 3.6.4).
 */
@Component
class MailTransport implements Transport {

  private final MailProperties mail;
  private final ObjectProvider<JavaMailSender> sender;
  private final PublicUrl publicUrl;
  private final Stores stores;

  MailTransport(
      MailProperties mail,
      ObjectProvider<JavaMailSender> sender,
      PublicUrl publicUrl,
      Stores stores) {
    if (!mail.from().isEmpty() && (sender.getIfAvailable() == null || publicUrl.of("").isEmpty())) {
      throw new IllegalStateException(
          "forecourt.mail.from is set: then spring.mail.host must say who sends, and"
              + " forecourt.public-url where readers unsubscribe.");
    }
    this.mail = mail;
    this.sender = sender;
    this.publicUrl = publicUrl;
    this.stores = stores;
  }

  @Override
  public boolean supports(String store, Channel channel) {
    return channel == Channel.EMAIL && mail.from().containsKey(store);
  }

  @Override
  public String send(QueuedMessage message) throws Undeliverable {
    JavaMailSender smtp = sender.getObject();
    try {
      MimeMessage written = write(smtp.createMimeMessage(), message);
      smtp.send(written);
      return written.getMessageID();
    } catch (MailSendException e) {
      if (isRefusedAddress(e)) {
        throw new Undeliverable(
            Undeliverable.Cause.ADDRESS, "the mail server knows no " + message.address() + ".");
      }
      throw e;
    } catch (MailException e) {
      throw e;
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new Undeliverable(Undeliverable.Cause.OTHER, String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void notifyStaff(Page page) throws Undeliverable {
    JavaMailSender smtp = sender.getObject();
    MimeMessage written = smtp.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(written, StandardCharsets.UTF_8.name());
      helper.setFrom(
          new InternetAddress(mail.from().get(page.store()), stores.get(page.store()).name()));
      helper.setTo(page.address());
      helper.setSubject(page.subject());
      helper.setText(page.text());
      written.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException | UnsupportedEncodingException e) {
      throw new Undeliverable(Undeliverable.Cause.OTHER, String.valueOf(e.getMessage()));
    }
    smtp.send(written);
  }

  private MimeMessage write(MimeMessage written, QueuedMessage message)
      throws MessagingException, UnsupportedEncodingException {
    Store store = stores.get(message.store());
    String from = mail.from().get(store.id());
    String unsubscribe = publicUrl.of("/u/" + message.unsubscribeToken()).orElseThrow();
    MimeMessageHelper helper = new MimeMessageHelper(written, StandardCharsets.UTF_8.name());
    helper.setFrom(new InternetAddress(from, store.name()));
    helper.setTo(message.address());
    helper.setSubject(message.subject().orElse(store.name()));
    helper.setText(
        "%s\n\n-- \n%s, %s\nNo more of these: %s\n"
            .formatted(message.text(), store.name(), store.address(), unsubscribe));
    written.setHeader("Message-ID", messageId(message, from));
    Optional<String> before = message.answersTo();
    if (before.isPresent()) {
      written.setHeader("In-Reply-To", before.get());
      written.setHeader("References", before.get());
    }
    written.setHeader(
        "List-Unsubscribe", "<%s>, <mailto:%s?subject=unsubscribe>".formatted(unsubscribe, from));
    written.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    // Machines of vacationers do not answer it (RFC 3834).
    written.setHeader("Auto-Submitted", "auto-generated");
    return written;
  }

  /** The same for every try, so that a mail that left twice is seen once. */
  private static String messageId(QueuedMessage message, String from) {
    String domain = from.substring(from.indexOf('@') + 1);
    return "<%d.%s@%s>".formatted(message.id(), message.leadId(), domain);
  }

  private static boolean isRefusedAddress(MailSendException e) {
    return e.getFailedMessages().values().stream()
        .anyMatch(
            each ->
                each instanceof SendFailedException failed
                    && failed.getInvalidAddresses() != null
                    && failed.getInvalidAddresses().length > 0);
  }
}
