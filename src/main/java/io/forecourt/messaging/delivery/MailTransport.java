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
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends e-mail by SMTP. Every mail to a buyer names the sender and a street address, and has an
 * unsubscribe link (CAN-SPAM, 15 U.S.C. 7704).
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
      MailHeaders.markAsGenerated(written);
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
    MailHeaders.write(written, message, from, unsubscribe);
    return written;
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
