package io.forecourt.messaging.delivery;

import io.forecourt.platform.Backoff;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.FailedWork;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Messages that may be sent and that a transport has not accepted yet. */
@Repository
public class Outbox implements FailedWork {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  Outbox(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  /**
   * Returns the most urgent message, answers before follow-ups. It and its person stay locked until
   * the transaction ends; a person whose opt-out is being recorded right now is skipped.
   */
  Optional<OutboxItem> next() {
    return jdbc.sql(
            """
            select o.*, m.text, m.lead_id, l.store, c.unsubscribe_token,
              c.suppressed && array['EVERYTHING', o.channel] and not o.notice as stopped,
              (select coalesce(before.provider_id, before.external_id) from forecourt.message before
                where before.lead_id = m.lead_id and before.channel = 'EMAIL' and before.id < m.id
                order by before.id desc limit 1) as answers_to
            from forecourt.outbox o
              join forecourt.message m on m.id = o.message_id
              join forecourt.lead l on l.id = m.lead_id
              join forecourt.customer c on c.id = o.customer_id
            where o.next_try_at <= :now
            order by o.priority desc, o.next_try_at, o.id limit 1
            for no key update of o, c skip locked
            """)
        .param("now", clock.instant())
        .query((row, number) -> OutboxItem.from(row, cipher))
        .optional();
  }

  void sent(OutboxItem item, String providerId) {
    finish(item, "SENT", Optional.of(providerId));
  }

  /** Returns the first id of a service that no message has. */
  Optional<String> findUnrecorded(List<String> providerIds) {
    return jdbc.sql(
            """
            select sent.name from unnest(:ids::text[]) with ordinality sent (name, number)
            where not exists (select from forecourt.message where provider_id = sent.name)
            order by sent.number limit 1
            """)
        .param("ids", providerIds.toArray(String[]::new))
        .query(String.class)
        .optional();
  }

  void failed(OutboxItem item, String problem) {
    finish(item, "FAILED", Optional.empty());
    jdbc.sql("update forecourt.message set delivery_problem = :problem where id = :message")
        .param("problem", problem)
        .param("message", item.message().id())
        .update();
  }

  /** Records that the person opted out before the transport accepted the message. */
  void stopped(OutboxItem item) {
    finish(item, "STOPPED", Optional.empty());
    jdbc.sql(
            """
            insert into forecourt.receipt (lead_id, customer_id, at, channel, template, template_version,
              outcome, rule, rule_id, message_id, purpose)
            select lead_id, customer_id, :at, channel, template, template_version, 'REFUSED',
              'The person asked to be left alone before the service took it.', 'opt-out',
              message_id, purpose
            from forecourt.receipt where message_id = :message and outcome = 'SENT'
            """)
        .param("at", clock.instant())
        .param("message", item.message().id())
        .update();
  }

  void retryLater(OutboxItem item, String problem) {
    jdbc.sql(
            """
            update forecourt.outbox
            set tries = tries + 1, next_try_at = :next, problem = :problem where id = :id
            """)
        .param("next", clock.instant().plus(BACKOFF.after(item.tries())))
        .param("problem", problem)
        .param("id", item.id())
        .update();
  }

  @Override
  public String queue() {
    return "outbox";
  }

  @Override
  public int retry(Collection<String> ids) {
    return jdbc.sql(
            """
            update forecourt.outbox set next_try_at = :now, tries = 0
            where id = any(:ids::bigint[]) and problem is not null
            """)
        .param("now", clock.instant())
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  private void finish(OutboxItem item, String delivery, Optional<String> providerId) {
    jdbc.sql(
            """
            with done as (delete from forecourt.outbox where id = :id)
            update forecourt.message set delivery = :delivery, provider_id = :provider
            where id = :message
            """)
        .param("id", item.id())
        .param("delivery", delivery)
        .param("provider", providerId.orElse(null))
        .param("message", item.message().id())
        .update();
  }
}
