package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Message;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says for every message which rule let it through or stopped it. */
@Repository
class Receipts {

  private static final Duration REMEMBERED = Duration.ofHours(25);

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
        select id, :customer, :channel, :address, :subject, :priority, :notice, :at from sent
        where :delivery::text is not null)
      """
          + RECEIPT.formatted("id")
          + " from sent returning message_id";

  private final JdbcClient jdbc;
  private final Clock clock;

  Receipts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What a receipt says beside the verdict.
   *
   * @param zone where the person was taken to be, in words
   */
  record Entry(
      Lead lead,
      String template,
      int version,
      Optional<Purpose> purpose,
      Optional<Route> route,
      Optional<String> phrasing,
      Optional<String> zone) {}

  /**
   * @param carriedBy the channel as the thread shows it
   * @param outside whether a service has to take it
   */
  record Send(
      String text,
      Optional<String> subject,
      Channel carriedBy,
      boolean outside,
      Message.Author author) {}

  /** Puts the message into the thread, and into the outbox where a service carries it. */
  long send(Entry entry, Verdict verdict, Send send, Recipient to) {
    Instant now = clock.instant();
    String[] sends =
        Stream.concat(to.recentSends().stream(), Stream.of(now))
            .filter(at -> at.plus(REMEMBERED).isAfter(now))
            .map(Instant::toString)
            .toArray(String[]::new);
    return params(SEND, entry, verdict)
        .param("carriedBy", send.carriedBy().name())
        .param("author", send.author().name())
        .param("text", send.text())
        .param("delivery", send.outside() ? "QUEUED" : null)
        .param("sends", sends)
        .param("subject", send.subject().orElse(null))
        .param("notice", entry.purpose().equals(Optional.of(Purpose.NOTICE)))
        .param("priority", entry.purpose().map(purpose -> purpose.priority).orElse(0))
        .query(Long.class)
        .single();
  }

  /** What else the message says, each block with its own version and phrasing. */
  void add(long messageId, Entry entry, Verdict verdict) {
    params(RECEIPT.formatted(":message"), entry, verdict).param("message", messageId).update();
  }

  /** Nothing leaves, now or at all. */
  void record(Entry entry, Verdict verdict) {
    params(RECEIPT.formatted("null::bigint"), entry, verdict).update();
  }

  /** Whether a message with wording whose name begins so has passed, or waits for its minute. */
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

  private JdbcClient.StatementSpec params(String sql, Entry entry, Verdict verdict) {
    return jdbc.sql(sql)
        .param("lead", entry.lead().id())
        .param("customer", entry.lead().customerId())
        .param("at", clock.instant())
        .param("channel", entry.route().map(Route::channel).orElse(Channel.LOCAL).name())
        .param("template", entry.template())
        .param("version", entry.version())
        .param("outcome", verdict.outcome().name())
        .param("why", verdict.why())
        .param("purpose", entry.purpose().map(Enum::name).orElse(null))
        .param("address", entry.route().flatMap(Route::address).orElse(null))
        .param("phrasing", entry.phrasing().orElse(null))
        .param("rule", verdict.rule())
        .param("zone", entry.zone().orElse(null))
        .param("basis", entry.route().map(Route::basis).orElse(null))
        .param("consent", entry.route().flatMap(Route::consent).orElse(null))
        .param("until", verdict.until().orElse(null));
  }
}
