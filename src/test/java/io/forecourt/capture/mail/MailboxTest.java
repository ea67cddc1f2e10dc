package io.forecourt.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import io.forecourt.ForecourtTest;
import io.forecourt.Services;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails in a real mailbox, by IMAP. */
@ForecourtTest
class MailboxTest {

  @Autowired private Mailbox mailbox;
  @Autowired private Showroom showroom;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private JdbcClient jdbc;

  private String sender;

  @BeforeEach
  void anEmptyMailbox() throws Exception {
    Services.MAIL.purgeEmailFromAllMailboxes();
    sender = "jo" + UUID.randomUUID() + "@mail.example";
  }

  @Test
  void shouldMakeALeadOfAMailAndReadItOnce() throws Exception {
    arrives("Is the F-150 there?", "Hello,\n\nI would like to see it.\n\n-- \nJo", "");
    mailbox.poll();
    mailbox.poll();

    UUID lead = leadOfSender();
    assertThat(leads.get(lead).store()).isEqualTo("lakeside");
    assertThat(leads.get(lead).channel().name()).isEqualTo("EMAIL");
    assertThat(showroom.lead(lead).at("/customer/fullName").asText()).isEqualTo("Jo Fisher");
    assertThat(showroom.lead(lead).at("/transcript/0/text").asText())
        .isEqualTo("Is the F-150 there?\nHello,\n\nI would like to see it.");
  }

  @Test
  void shouldPutAnAnswerIntoItsThreadWithoutTheMailThatItAnswers() throws Exception {
    arrives("Is the F-150 there?", "I would like to see it.", "");
    mailbox.poll();
    UUID lead = leadOfSender();
    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text,"
                + " provider_id) values (:lead, now(), 'OUT', 'EMAIL', 'ASSISTANT', 'It is.',"
                + " :id)")
        .param("lead", lead)
        .param("id", "<77." + lead + "@lakeside.example>")
        .update();

    sender = "other" + UUID.randomUUID() + "@work.example";
    arrives(
        "Re: Is the F-150 there?",
        "Saturday then.\n\nOn Wed, Mar 11, 2026 at 10:00 AM Lakeside Cars wrote:\n> It is.",
        "In-Reply-To: <77." + lead + "@lakeside.example>\r\n");
    mailbox.poll();

    assertThat(showroom.lead(lead).get("transcript"))
        .extracting(line -> line.get("text").asText())
        .endsWith("It is.", "Saturday then.");
  }

  @Test
  void shouldNotTakeASignatureForAPortalsMail() throws Exception {
    arrives("Is the F-150 there?", "I would like to see it.", "");
    mailbox.poll();
    arrives("Re: the F-150", "Saturday suits me.\n\nJo Fisher\nPhone: 515-555-0166", "");
    mailbox.poll();

    assertThat(showroom.lead(leadOfSender()).at("/transcript/1/text").asText())
        .startsWith("Saturday suits me.");
  }

  @Test
  void shouldReadAPortalsMailLabelByLabel() throws Exception {
    String buyer = sender;
    sender = "leads@portal.example";
    arrives("New lead", "First Name: Kim\nEmail: " + buyer + "\nMake: Ford\nModel: F-150", "");
    mailbox.poll();
    sender = buyer;

    assertThat(showroom.lead(leadOfSender()).at("/customer/firstName").asText()).isEqualTo("Kim");
  }

  @Test
  void shouldEndEverythingWhenAMailSaysSo() throws Exception {
    arrives("Is the F-150 there?", "I would like to see it.", "");
    mailbox.poll();
    arrives("Re: the F-150", "Please take me off your list.", "");
    mailbox.poll();

    assertThat(optOuts.covers(leads.get(leadOfSender()).customerId())).isTrue();
  }

  @Test
  void shouldReadAdfThatAPortalMails() throws Exception {
    arrives(
        "New lead",
        "<?adf version=\"1.0\"?><adf><prospect><requestdate>2026-03-11T09:00:00-06:00"
            + "</requestdate><vehicle><year>2024</year><make>Ford</make><model>F-150</model>"
            + "</vehicle><customer><contact><name part=\"full\">Pat Reed</name><email>"
            + sender
            + "</email></contact></customer></prospect></adf>",
        "");
    mailbox.poll();

    assertThat(showroom.lead(leadOfSender()).at("/customer/fullName").asText())
        .isEqualTo("Pat Reed");
  }

  @Test
  void shouldKeepAnOutOfOfficeNoteAndTakeItForNoAnswer() throws Exception {
    arrives("Is the F-150 there?", "I would like to see it.", "");
    mailbox.poll();
    arrives("Out of office", "Back on Monday.", "Auto-Submitted: auto-replied\r\n");
    mailbox.poll();

    UUID lead = leadOfSender();
    assertThat(showroom.lead(lead).at("/transcript/1/text").asText())
        .isEqualTo("(Automatic reply) Back on Monday.");
    assertThat(
            jdbc.sql("select count(*) from forecourt.lead_event where lead_id = :lead")
                .param("lead", lead)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void shouldKnowAMailThatCameBack() throws Exception {
    arrives("Is the F-150 there?", "I would like to see it.", "");
    mailbox.poll();
    UUID lead = leadOfSender();
    String id = "<88." + lead + "@lakeside.example>";
    jdbc.sql(
            """
            with sent as (
              insert into forecourt.message (lead_id, at, direction, channel, author, text,
                provider_id, delivery)
              values (:lead, now(), 'OUT', 'EMAIL', 'ASSISTANT', 'It is.', :id, 'SENT')
              returning id)
            insert into forecourt.receipt (lead_id, customer_id, at, channel, template, template_version,
              outcome, rule, message_id, address)
            select :lead, :customer, now(), 'EMAIL', 'x', 1, 'SENT', 'x', id, :sender from sent
            """)
        .param("lead", lead)
        .param("customer", leads.get(lead).customerId())
        .param("id", id)
        .param("sender", sender)
        .update();
    raw(
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

        Final-Recipient: rfc822; nobody@mail.example
        Action: failed
        --b
        Content-Type: text/rfc822-headers

        Message-ID: %s
        Subject: Your enquiry
        --b--
        """
            .formatted(id));
    mailbox.poll();

    assertThat(showroom.news(lead)).anyMatch(text -> text.contains("the mail came back"));
    assertThat(
            jdbc.sql(
                    "select wrong_since is not null from forecourt.customer_email"
                        + " where email = :sender")
                .param("sender", sender)
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void arrives(String subject, String text, String headers) throws Exception {
    raw(
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

  private void raw(String mail) throws Exception {
    GreenMailUser user = Services.MAIL.getUserManager().getUser(Services.LAKESIDE_MAIL);
    user.deliver(
        new MimeMessage(
            Session.getInstance(new Properties()),
            new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
  }

  private UUID leadOfSender() {
    List<UUID> found =
        jdbc.sql(
                "select l.id from forecourt.lead l join forecourt.customer_email e"
                    + " on e.customer_id = l.customer_id where e.email = :sender")
            .param("sender", sender)
            .query(UUID.class)
            .list();
    assertThat(found).hasSize(1);
    return found.get(0);
  }
}
