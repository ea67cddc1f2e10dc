package io.forecourt.capture.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.EngineDriver;
import io.forecourt.ForecourtTest;
import io.forecourt.Showroom;
import io.forecourt.lead.Leads;
import io.forecourt.lead.OptOuts;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.understanding.classifier.CountingClassifier;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails in a real mailbox, by IMAP. */
@ForecourtTest
class MailboxTest {

  private static final String FORGED =
      "Authentication-Results: mx.lakeside.example; spf=fail; dkim=none; dmarc=fail\r\n";

  @Autowired private Mailbox mailbox;
  @Autowired private Showroom showroom;
  @Autowired private EngineDriver engine;
  @Autowired private Leads leads;
  @Autowired private OptOuts optOuts;
  @Autowired private JdbcClient jdbc;
  @Autowired private CountingClassifier encoder;

  private BuyerMail buyerMail;

  @BeforeEach
  void anEmptyMailbox() throws Exception {
    buyerMail = new BuyerMail(jdbc);
  }

  @Test
  void shouldCaptureAMailOnce() throws Exception {
    receive("Is the F-150 there?", "Hello,\n\nI would like to see it.\n\n-- \nJo");
    mailbox.poll();

    UUID lead = buyerMail.lead();
    assertThat(leads.get(lead).store()).isEqualTo("lakeside");
    assertThat(leads.get(lead).channel().name()).isEqualTo("EMAIL");
    assertThat(showroom.lead(lead).at("/customer/fullName").asText()).isEqualTo("Jo Fisher");
    assertThat(showroom.lead(lead).at("/transcript/0/text").asText())
        .isEqualTo("Is the F-150 there?\nHello,\n\nI would like to see it.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: \"Cheap Meds <spam@example.com>\r\nSubject: {id}\r\n\r\nPills",
        "From: a@example.com\r\nSubject: {id}\r\nContent-Type: multipart/mixed\r\n\r\nNo parts",
        "From: a@example.com\r\nContent-Type: text/plain; charset=x-none\r\n\r\n{id}",
        "From: a@example.com\r\nContent-Type: text/plain; charset=\r\n\r\n{id}",
        "From: a@example.com\r\nContent-Transfer-Encoding: 7-bit\r\n\r\n{id}",
        "From: a@example.com\r\nSubject: {id}\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%=",
        "From: a@example.com\r\nSubject: {id}\r\n\r\nNUL \0 in it"
      })
  void shouldLeaveWhatCannotBeReadToAPersonAndGoOn(String mail) throws Exception {
    String id = UUID.randomUUID().toString();
    BuyerMail.deliver(mail.replace("{id}", id));
    receive("Is the F-150 there?", "I would like to see it.");

    assertThat(buyerMail.lead()).isNotNull();
    for (int poll = 0; poll < 3; poll++) {
      mailbox.poll();
    }

    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from forecourt.intake where body like :id)
                      + (select count(*) from forecourt.inquiry where body like :id)
                    """)
                .param("id", "%" + id + "%")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void shouldRunTheEncoderOnceWhenAnUnknownSenderWrites() throws Exception {
    receive("A truck", "Is it there, asks " + buyerMail.sender() + "?");

    String text = "Is it there, asks " + buyerMail.sender() + "?";
    assertThat(encoder.runsFor("A truck\n" + text)).isEqualTo(1);
    assertThat(encoder.runsFor(text)).isZero();
  }

  @Test
  void shouldReviewAStopFromAnUnknownSender() throws Exception {
    receive("Re: your offer", "STOP");

    assertThat(
            jdbc.sql("select problem from forecourt.intake where body like :sender")
                .param("sender", "From " + buyerMail.sender() + "%")
                .query(String.class)
                .single())
        .startsWith("Unknown sender");
  }

  @Test
  void shouldAddAnAnswerToItsThreadWithoutTheQuotedMail() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    UUID lead = buyerMail.lead();
    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text,"
                + " provider_id) values (:lead, now(), 'OUT', 'EMAIL', 'ASSISTANT', 'It is.',"
                + " :id)")
        .param("lead", lead)
        .param("id", "<77." + lead + "@lakeside.example>")
        .update();

    buyerMail.writeFrom("other" + UUID.randomUUID() + "@work.example");
    buyerMail.deliver(
        "Re: Is the F-150 there?",
        "Saturday then.\n\nOn Wed, Mar 11, 2026 at 10:00 AM Lakeside Cars wrote:\n> It is.",
        "In-Reply-To: <77." + lead + "@lakeside.example>\r\n");
    mailbox.poll();

    assertThat(showroom.lead(lead).get("transcript"))
        .extracting(line -> line.get("text").asText())
        .endsWith("It is.", "Saturday then.");
  }

  @Test
  void shouldNotMistakeASignatureForAPortalMail() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    receive("Re: the F-150", "Saturday suits me.\n\nJo Fisher\nPhone: 515-555-0166");

    assertThat(showroom.lead(buyerMail.lead()).at("/transcript/1/text").asText())
        .startsWith("Saturday suits me.");
  }

  @Test
  void shouldCaptureAPortalMail() throws Exception {
    String buyer = buyerMail.sender();
    buyerMail.writeFrom("leads@portal.example");
    receive("New lead", "First Name: Kim\nEmail: " + buyer + "\nMake: Ford\nModel: F-150");
    buyerMail.writeFrom(buyer);

    assertThat(showroom.lead(buyerMail.lead()).at("/customer/firstName").asText()).isEqualTo("Kim");
  }

  @Test
  void shouldOptTheBuyerOutWhenAMailAsksForIt() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    receive("Re: the F-150", "Please take me off your list.");

    assertThat(optOuts.covers(leads.get(buyerMail.lead()).customerId())).isTrue();
  }

  @Test
  void shouldCloseTheAddressAloneAndAskAPersonWhenAForgedMailOptsOut() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    UUID lead = buyerMail.lead();
    engine.settle(lead);
    receiveForged("Re: the F-150", "STOP. Unsubscribe me.");
    engine.settle(lead);

    assertThat(optOuts.covers(leads.get(lead).customerId())).isFalse();
    assertThat(showroom.status(lead)).isEqualTo("OPEN");
    assertThat(isClosed(buyerMail.sender())).isTrue();
    assertThat(engine.instance("opt-out-review", lead)).isNotNull();

    engine.complete(lead, "UserTask_ReviewOptOut", Map.of("buyerOptsOut", "NO"));
    assertThat(isClosed(buyerMail.sender())).isFalse();
  }

  @Test
  void shouldNotAnswerAForgedMailButMarkItForTheRep() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    UUID lead = buyerMail.lead();
    engine.settle(lead);
    int before = showroom.assistant(lead).size();
    receiveForged("Re: the F-150", "What is my payment? I make 9000, budget 450 a month.");
    engine.settle(lead);

    assertThat(showroom.assistant(lead)).hasSize(before);
    assertThat(showroom.lead(lead).at("/facts/budget").isMissingNode()).isTrue();
    assertThat(showroom.lead(lead).get("transcript"))
        .extracting(line -> line.get("text").asText())
        .anyMatch(text -> text.startsWith("(Sender not verified) What is my payment?"));
    assertThat(showroom.news(lead)).anyMatch(text -> text.contains("could not be verified"));
  }

  @Test
  void shouldLeaveAForgedMailOfAnUnknownSenderToAPerson() throws Exception {
    receiveForged("A truck", "Is the F-150 there?");

    assertThat(
            jdbc.sql("select problem from forecourt.intake where body like :sender")
                .param("sender", "From " + buyerMail.sender() + "%")
                .query(String.class)
                .single())
        .startsWith("The sender could not be verified");
  }

  @Test
  void shouldBelieveAMailThatAnotherServerCallsForged() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    buyerMail.deliver(
        "Re: the F-150",
        "Please take me off your list.",
        "Authentication-Results: mx.attacker.example; dmarc=fail\r\n");
    mailbox.poll();

    assertThat(optOuts.covers(leads.get(buyerMail.lead()).customerId())).isTrue();
  }

  @Test
  void shouldConfirmAnAddressThatAnswersAMailOfOurs() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    UUID lead = buyerMail.lead();
    String second = "second" + UUID.randomUUID() + "@mail.example";
    jdbc.sql(
            """
            insert into forecourt.unconfirmed_contact
              (lead_id, customer_id, kind, address, source, received_at)
            values (:lead, :customer, 'EMAIL', :address, 'Website', now())
            """)
        .param("lead", lead)
        .param("customer", leads.get(lead).customerId())
        .param("address", second)
        .update();
    String id = "<91." + lead + "@lakeside.example>";
    jdbc.sql(
            "insert into forecourt.message (lead_id, at, direction, channel, author, text,"
                + " provider_id) values (:lead, now(), 'OUT', 'EMAIL', 'ASSISTANT', 'It is.', :id)")
        .param("lead", lead)
        .param("id", id)
        .update();
    buyerMail.writeFrom(second);
    buyerMail.deliver("Re: it", "Saturday?", FORGED + "In-Reply-To: " + id + "\r\n");
    mailbox.poll();
    assertThat(showroom.lead(lead).at("/customer/emails").toString()).doesNotContain(second);

    buyerMail.deliver("Re: it", "Sunday?", "In-Reply-To: " + id + "\r\n");
    mailbox.poll();

    assertThat(showroom.lead(lead).at("/customer/emails").toString()).contains(second);
  }

  @Test
  void shouldCaptureAdfThatAPortalMails() throws Exception {
    buyerMail.deliver(
        "New lead",
        "<?adf version=\"1.0\"?><adf><prospect><requestdate>2026-03-11T09:00:00-06:00"
            + "</requestdate><vehicle><year>2024</year><make>Ford</make><model>F-150</model>"
            + "</vehicle><customer><contact><name part=\"full\">Pat Reed</name><email>"
            + buyerMail.sender()
            + "</email></contact></customer></prospect></adf>",
        "");
    mailbox.poll();

    assertThat(showroom.lead(buyerMail.lead()).at("/customer/fullName").asText())
        .isEqualTo("Pat Reed");
  }

  @Test
  void shouldStoreAnOutOfOfficeReplyWithoutTreatingItAsAnAnswer() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    buyerMail.deliver("Out of office", "Back on Monday.", "Auto-Submitted: auto-replied\r\n");
    mailbox.poll();

    UUID lead = buyerMail.lead();
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
  void shouldTellTheRepWhenAMailIsReturned() throws Exception {
    receive("Is the F-150 there?", "I would like to see it.");
    UUID lead = buyerMail.lead();
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
        .param("sender", buyerMail.sender())
        .update();
    buyerMail.deliverBounceOf(id);
    mailbox.poll();

    assertThat(showroom.news(lead)).anyMatch(text -> text.contains("the mail came back"));
    assertThat(
            jdbc.sql(
                    "select wrong_since is not null from forecourt.customer_email"
                        + " where forecourt.contact_lookup(email) = :sender")
                .param("sender", ContactCiphers.inUse(jdbc).lookup(buyerMail.sender()))
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private void receiveForged(String subject, String text) throws Exception {
    buyerMail.deliver(subject, text, FORGED);
    mailbox.poll();
  }

  private boolean isClosed(String email) {
    return jdbc.sql(
            "select wrong_since is not null from forecourt.customer_email"
                + " where forecourt.contact_lookup(email) = :email")
        .param("email", ContactCiphers.inUse(jdbc).lookup(email))
        .query(Boolean.class)
        .single();
  }

  private void receive(String subject, String text) throws Exception {
    buyerMail.deliver(subject, text, "");
    mailbox.poll();
  }
}
