package io.forecourt.capture.review;

import io.forecourt.capture.inbox.Inbox;
import io.forecourt.capture.inbox.InboxProcessor;
import io.forecourt.lead.Channel;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.SqlTime;
import io.forecourt.platform.StorableText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Intake items: inquiries that could not be parsed, each with a review task for a person. */
@Repository
public class IntakeItems {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Inbox inbox;
  private final InboxProcessor processor;
  private final TransactionTemplate transaction;
  private final Clock clock;

  IntakeItems(
      JdbcClient jdbc,
      ContactCipher cipher,
      Inbox inbox,
      InboxProcessor processor,
      TransactionTemplate transaction,
      Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.inbox = inbox;
    this.processor = processor;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Adds an item and starts its review. */
  public UUID add(String store, Channel channel, String body, String problem) {
    UUID id = UUID.randomUUID();
    Instant dueAt = processor.dueAt();
    transaction.executeWithoutResult(
        status -> {
          insert(id, store, channel, body, problem);
          inbox.add(store, id.toString(), new IntakeReviewDue(id, store), dueAt);
        });
    processor.process(id.toString());
    return id;
  }

  private void insert(UUID id, String store, Channel channel, String body, String problem) {
    jdbc.sql(
            """
            insert into forecourt.intake (id, store, channel, source, received_at, body, problem,
              status) values (:id, :store, :channel, 'unread', :at, :body, :problem, 'NEEDS_REVIEW')
            """)
        .param("id", id)
        .param("store", store)
        .param("channel", channel.name())
        .param("at", clock.instant())
        .param("body", cipher.encrypt(ContactField.INTAKE_BODY, id, StorableText.of(body)))
        .param("problem", cipher.encrypt(ContactField.INTAKE_PROBLEM, id, problem))
        .update();
  }

  Optional<IntakeItem> find(UUID id) {
    return jdbc.sql("select * from forecourt.intake where id = :id")
        .param("id", id)
        .query(this::intake)
        .optional();
  }

  /**
   * Returns a page of items, oldest first.
   *
   * @param after id of the last item of the page before
   */
  List<IntakeItem> page(Set<String> stores, String status, Optional<UUID> after, int size) {
    return jdbc.sql(
            """
            select * from forecourt.intake
            where store = any(:stores) and status = :status
              and (:after::uuid is null or (received_at, id) >
                (select received_at, id from forecourt.intake where id = :after::uuid))
            order by received_at, id limit :size
            """)
        .param("stores", stores.toArray(String[]::new))
        .param("status", status)
        .param("after", after.map(UUID::toString).orElse(null))
        .param("size", size)
        .query(this::intake)
        .list();
  }

  /** Records the outcome of a review: LEAD with its lead, or DISMISSED. */
  void close(UUID id, String status, UUID leadId, String by) {
    jdbc.sql(
            "update forecourt.intake set status = :status, lead_id = :lead, reviewed_by = :by,"
                + " reviewed_at = :at where id = :id")
        .param("status", status)
        .param("lead", leadId, Types.OTHER)
        .param("by", by)
        .param("at", clock.instant())
        .param("id", id)
        .update();
  }

  private IntakeItem intake(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new IntakeItem(
        id,
        row.getString("store"),
        row.getString("channel"),
        SqlTime.instant(row, "received_at"),
        cipher.decrypt(ContactField.INTAKE_BODY, id, row.getString("body")),
        cipher.decrypt(ContactField.INTAKE_PROBLEM, id, row.getString("problem")),
        row.getString("status"));
  }
}
