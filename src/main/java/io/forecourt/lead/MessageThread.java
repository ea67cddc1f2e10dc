package io.forecourt.lead;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All messages to and from each customer, on any channel, oldest first. */
@Repository
public class MessageThread {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final MessageRow rows;

  MessageThread(JdbcClient jdbc, ContactCipher cipher) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.rows = new MessageRow(cipher);
  }

  /** Returns the thread of the lead's customer, over all of the customer's leads. */
  public List<Message> findByLead(UUID leadId) {
    return jdbc.sql(
            """
            select m.at, m.direction, m.channel, m.author, m.text, m.lead_id
            from forecourt.message m
              join forecourt.lead of on of.id = m.lead_id
            where of.customer_id = (select customer_id from forecourt.lead where id = :lead)
            order by m.id
            """)
        .param("lead", leadId)
        .query(rows::read)
        .list();
  }

  /** Returns the messages of a customer after a given one, over all leads. */
  public List<NumberedMessage> since(UUID customerId, long after) {
    return jdbc.sql(
            """
            select m.id, m.at, m.direction, m.channel, m.author, m.text, m.lead_id
            from forecourt.message m
              join forecourt.lead l on l.id = m.lead_id
            where l.customer_id = :customer and m.id > :after
            order by m.id
            """)
        .param("customer", customerId)
        .param("after", after)
        .query(rows::readNumbered)
        .list();
  }

  /** Returns when the buyer wrote last; empty if the store has answered since. */
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

  /** Returns the lead whose thread holds one of these emails, by Message-ID. */
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
   * Adds a message; a repeated delivery changes nothing.
   *
   * @param externalId the channel's id of the message, by which a repeated delivery is recognized
   * @return id of the message; empty if it was delivered before
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
        .param("text", cipher.encrypt(ContactField.MESSAGE_TEXT, leadId, message.text()))
        .param("externalId", externalId.orElse(null))
        .query(Long.class)
        .optional();
  }
}
