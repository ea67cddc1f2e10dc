package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Message;
import io.forecourt.messaging.template.Purpose;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records for every message which rule let it pass or stopped it. */
@Repository
class Receipts {

  /** How long the row of a person lists a message that was sent. */
  private static final Duration RECENT = Duration.ofHours(25);

  private static final String RECEIPT =
      """
      insert into forecourt.receipt (lead_id, customer_id, at, channel, template, template_version,
        outcome, rule, message_id, purpose, address, phrasing, rule_id, zone, basis, consent_id,
        hold_until)
      select :lead, :customer, :at, :channel, :template, :version, :outcome, :why, %s, :purpose,
        :address, :phrasing, :rule, :zone, :basis, :consent::bigint, :until::timestamptz
      """;

  /** Message, receipt, count and outbox in one statement. */
  private static final String SEND =
      """
      with sent as (
        insert into forecourt.message (lead_id, at, direction, channel, author, text, delivery)
        values (:lead, :at, 'OUT', :carriedBy, :author, :text, :delivery) returning id),
      counted as (
        update forecourt.customer set recent_sends = :sends::timestamptz[] where id = :customer),
      queued as (
        insert into forecourt.outbox
          (message_id, customer_id, channel, address, subject, priority, notice,
           next_try_at)
        select id, :customer, :channel, :queuedFor, :subject, :priority, :notice, :at from sent
        where :delivery::text is not null)
      """
          + RECEIPT.formatted("id")
          + " from sent returning message_id";

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  Receipts(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * @param carriedBy the channel as the thread shows it
   * @param outside whether a transport carries it
   */
  record Send(
      String text,
      Optional<String> subject,
      Channel carriedBy,
      boolean outside,
      Message.Author author) {}

  /** Puts the message into the thread, and into the outbox where a transport carries it. */
  long send(Receipt receipt, Send send, Recipient to) {
    Instant now = clock.instant();
    String[] sends =
        Stream.concat(to.recentSends().stream(), Stream.of(now))
            .filter(at -> at.plus(RECENT).isAfter(now))
            .map(Instant::toString)
            .toArray(String[]::new);
    return statement(SEND, receipt, now)
        .param("carriedBy", send.carriedBy().name())
        .param("author", send.author().name())
        .param("text", cipher.encrypt(ContactField.MESSAGE_TEXT, receipt.lead().id(), send.text()))
        .param("delivery", send.outside() ? "QUEUED" : null)
        .param("sends", sends)
        .param("subject", send.subject().orElse(null))
        .param("notice", receipt.isNotice())
        .param("priority", receipt.purpose().map(Purpose::priority).orElse(0))
        .query(Long.class)
        .single();
  }

  /** Adds a receipt for a further template of a message that was sent. */
  void add(long messageId, Receipt receipt) {
    statement(RECEIPT.formatted(":message"), receipt, clock.instant())
        .param("message", messageId)
        .update();
  }

  /** Records that nothing was sent, now or at all. */
  void record(Receipt receipt) {
    statement(RECEIPT.formatted("null::bigint"), receipt, clock.instant()).update();
  }

  /** Returns whether a message from a template with this prefix was sent or is held. */
  boolean hasPassed(UUID leadId, String templatePrefix) {
    return jdbc.sql(
            """
            select exists (select 1 from forecourt.receipt
              where lead_id = :lead and outcome in ('SENT', 'HELD')
                and starts_with(template, :prefix))
            """)
        .param("lead", leadId)
        .param("prefix", templatePrefix)
        .query(Boolean.class)
        .single();
  }

  private JdbcClient.StatementSpec statement(String sql, Receipt receipt, Instant at) {
    return receipt.bind(jdbc.sql(sql), cipher).param("at", at);
  }
}
