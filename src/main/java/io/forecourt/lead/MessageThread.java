package io.forecourt.lead;

import io.forecourt.platform.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Everything that was said with each person, whatever the channel, oldest first. */
@Repository
public class MessageThread {

  private final JdbcClient jdbc;

  MessageThread(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One thread a person, over all leads. */
  public List<Message> findByLead(UUID leadId) {
    return jdbc.sql(
            """
            select m.at, m.direction, m.channel, m.author, m.text from forecourt.message m
              join forecourt.lead of on of.id = m.lead_id
            where of.customer_id = (select customer_id from forecourt.lead where id = :lead)
            order by m.id
            """)
        .param("lead", leadId)
        .query((row, number) -> message(row))
        .list();
  }

  /** A message with its number in the thread. */
  public record Numbered(long id, Message message) {}

  /** What was said with a person after a message, over all leads. */
  public List<Numbered> since(UUID customerId, long after) {
    return jdbc.sql(
            """
            select m.id, m.at, m.direction, m.channel, m.author, m.text from forecourt.message m
              join forecourt.lead l on l.id = m.lead_id
            where l.customer_id = :customer and m.id > :after
            order by m.id
            """)
        .param("customer", customerId)
        .param("after", after)
        .query((row, number) -> new Numbered(row.getLong("id"), message(row)))
        .list();
  }

  /** When the buyer wrote last, unless somebody has answered since. */
  public Optional<Instant> buyerWaitsSince(UUID customerId) {
    record Last(Instant at, boolean fromBuyer) {}
    return jdbc.sql(
            """
            select m.at, m.direction = 'IN' as from_buyer from forecourt.message m
              join forecourt.lead l on l.id = m.lead_id
            where l.customer_id = :customer order by m.id desc limit 1
            """)
        .param("customer", customerId)
        .query((row, number) -> new Last(SqlTime.instant(row, "at"), row.getBoolean("from_buyer")))
        .optional()
        .filter(Last::fromBuyer)
        .map(Last::at);
  }

  private static Message message(ResultSet row) throws SQLException {
    return new Message(
        SqlTime.instant(row, "at"),
        Message.Direction.valueOf(row.getString("direction")),
        Channel.valueOf(row.getString("channel")),
        Message.Author.valueOf(row.getString("author")),
        row.getString("text"));
  }

  /** The lead in whose thread one of these mails stands, by Message-ID. */
  public Optional<UUID> findLeadByMail(List<String> messageIds) {
    return messageIds.isEmpty()
        ? Optional.empty()
        : jdbc.sql(
                """
                select lead_id from forecourt.message
                where provider_id = any(:ids) or external_id = any(:ids)
                order by id desc limit 1
                """)
            .param("ids", messageIds.toArray(String[]::new))
            .query(UUID.class)
            .optional();
  }

  /**
   * @param externalId the channel's own number, by which a repeated delivery is known
   * @return the message's number; empty when it was there already
   */
  public Optional<Long> add(UUID leadId, Message message, Optional<String> externalId) {
    return jdbc.sql(
            """
            with added as (
              insert into forecourt.message
                (lead_id, at, direction, channel, author, text, external_id)
              values (:lead, :at, :direction, :channel, :author, :text, :externalId)
              on conflict (lead_id, external_id) where external_id is not null do nothing
              returning id),
            noted as (
              update forecourt.customer
              set wrote = wrote || jsonb_build_object(:channel::text, :at::timestamptz)
              where id = (select customer_id from forecourt.lead where id = :lead)
                and :direction = 'IN' and exists (select 1 from added))
            select id from added
            """)
        .param("lead", leadId)
        .param("at", message.at())
        .param("direction", message.direction().name())
        .param("channel", message.channel().name())
        .param("author", message.author().name())
        .param("text", message.text())
        .param("externalId", externalId.orElse(null))
        .query(Long.class)
        .optional();
  }
}
