package io.forecourt.messaging.delivery;

import io.forecourt.lead.Channel;
import io.forecourt.platform.Backoff;
import io.forecourt.platform.LeadWork;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the gate let pass and a service has yet to take. */
@Repository
public class Outbox {

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(5), Duration.ofMinutes(15));

  private final JdbcClient jdbc;
  private final Clock clock;

  Outbox(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param stopped the person opted out after the gate let it pass
   */
  record Item(long id, QueuedMessage message, int tries, boolean stopped) implements LeadWork {

    @Override
    public UUID leadId() {
      return message.leadId();
    }
  }

  /**
   * The most urgent message, answers before follow-ups. It and its person stay locked until the
   * transaction ends; a person whose opt-out is being written at this moment is passed over.
   */
  Optional<Item> next() {
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
        .query(Outbox::item)
        .optional();
  }

  void taken(Item item, String providerId) {
    finish(item, "SENT", Optional.of(providerId));
  }

  void failed(Item item) {
    finish(item, "FAILED", Optional.empty());
  }

  /** The last moment before it leaves was late enough. */
  void stopped(Item item) {
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

  void retryLater(Item item, String problem) {
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

  private void finish(Item item, String delivery, Optional<String> providerId) {
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

  private static Item item(ResultSet row, int number) throws SQLException {
    return new Item(
        row.getLong("id"),
        new QueuedMessage(
            row.getLong("message_id"),
            row.getObject("lead_id", UUID.class),
            row.getObject("customer_id", UUID.class),
            row.getString("store"),
            Channel.valueOf(row.getString("channel")),
            row.getString("address"),
            Optional.ofNullable(row.getString("subject")),
            row.getString("text"),
            Optional.ofNullable(row.getString("answers_to")),
            row.getObject("unsubscribe_token", UUID.class)),
        row.getInt("tries"),
        row.getBoolean("stopped"));
  }
}
