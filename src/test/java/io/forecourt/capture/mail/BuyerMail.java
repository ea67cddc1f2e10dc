package io.forecourt.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import io.forecourt.Services;
import io.forecourt.platform.ContactCiphers;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empty mailbox of Lakeside, and a buyer with a new address who writes to it. */
final class BuyerMail {

  private final JdbcClient jdbc;
  private String sender = "jo" + UUID.randomUUID() + "@mail.example";

  BuyerMail(JdbcClient jdbc) throws Exception {
    this.jdbc = jdbc;
    Services.MAIL.purgeEmailFromAllMailboxes();
  }

  String sender() {
    return sender;
  }

  void writeFrom(String address) {
    sender = address;
  }

  /**
   * @param headers further ones, each with its line break
   */
  void deliver(String subject, String text, String headers) throws Exception {
    deliver(
        "From: Jo Fisher <"
            + sender
            + ">\r\nTo: sales@lakeside.example\r\nMessage-ID: <"
            + UUID.randomUUID()
            + "@mail.example>\r\nSubject: "
            + subject
            + "\r\n"
            + headers
            + "Content-Type: text/plain; charset=utf-8\r\n\r\n"
            + text);
  }

  /** Delivers the report of a mail server that could not deliver one of our mails. */
  void deliverBounceOf(String messageId) throws Exception {
    deliver(
        """
        From: MAILER-DAEMON@lakeside.example
        To: sales@lakeside.example
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        No such user.
        --b
        Content-Type: message/delivery-status

        Final-Recipient: rfc822; unknown@mail.example
        Action: failed
        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        Subject: Your inquiry
        --b--
        """
            .formatted(messageId));
  }

  static void deliver(String mail) throws Exception {
    GreenMailUser user = Services.MAIL.getUserManager().getUser(Services.LAKESIDE_MAIL);
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  /** Returns the one lead of the sender. */
  UUID lead() {
    List<UUID> found =
        jdbc.sql(
                "select l.id from forecourt.lead l join forecourt.customer_email e"
                    + " on e.customer_id = l.customer_id where forecourt.contact_lookup(e.email) = :sender")
            .param("sender", ContactCiphers.inUse(jdbc).lookup(sender))
            .query(UUID.class)
            .list();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
