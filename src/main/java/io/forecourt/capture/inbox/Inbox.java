package io.forecourt.capture.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.Backoff;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.FailedWork;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is stored and has yet to be processed, in order for each subject. */
@Repository
public class Inbox implements FailedWork {

  /** While it lasts, the caller who stored an arrival processes it. */
  static final Duration CALLER_FIRST = Duration.ofSeconds(10);

  private static final Backoff BACKOFF = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(5));

  private static final String OLDEST =
      """
      select * from forecourt.inbox i where %s
        and not exists (select 1 from forecourt.inbox earlier
          where earlier.subject = i.subject and earlier.id < i.id)
      order by next_try_at, id limit 1 for update of i skip locked
      """;

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  Inbox(JdbcClient jdbc, ContactCipher cipher, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds what is stored in the same transaction.
   *
   * @param subject lead id, or address of a sender without a lead; its arrivals stay in order
   * @param arrival payload of an {@link InboxHandler}
   * @param dueAt from when on the loop may process it
   * @return its id
   */
  public long add(String store, String subject, Object arrival, Instant dueAt) {
    String kind = arrival.getClass().getSimpleName();
    return jdbc.sql(
            """
            insert into forecourt.inbox (store, subject, kind, payload, received_at, next_try_at)
            values (:store, :subject, :kind, :payload::jsonb, :now, :due) returning id
            """)
        .param("store", store)
        .param("subject", storedSubject(subject))
        .param("kind", kind)
        .param("payload", write(kind, arrival))
        .param("now", clock.instant())
        .param("due", dueAt)
        .query(Long.class)
        .single();
  }

  /** The next entry that is due and the first of its subject; locked. */
  Optional<InboxEntry> claimDue() {
    return jdbc.sql(OLDEST.formatted("next_try_at <= :now"))
        .param("now", clock.instant())
        .query(this::entry)
        .optional();
  }

  /** The first entry of a subject, unless it failed before; locked. */
  Optional<InboxEntry> claimNew(String subject) {
    return jdbc.sql(OLDEST.formatted("subject = :subject and tries = 0"))
        .param("subject", storedSubject(subject))
        .query(this::entry)
        .optional();
  }

  /** An entry that failed more than once and which no person looks after yet; locked. */
  Optional<InboxEntry> claimUnattended() {
    return jdbc.sql(
            """
            select * from forecourt.inbox where tries > 1 and task_id is null
            order by id limit 1 for update skip locked
            """)
        .query(this::entry)
        .optional();
  }

  void replace(InboxEntry entry, Object arrival) {
    jdbc.sql("update forecourt.inbox set payload = :payload::jsonb where id = :id")
        .param("payload", write(entry.kind(), arrival))
        .param("id", entry.id())
        .update();
  }

  void remove(InboxEntry entry) {
    jdbc.sql("delete from forecourt.inbox where id = :id").param("id", entry.id()).update();
  }

  void retryLater(InboxEntry entry, String problem) {
    jdbc.sql(
            """
            update forecourt.inbox
            set tries = tries + 1, next_try_at = :next, problem = :problem where id = :id
            """)
        .param("next", clock.instant().plus(BACKOFF.after(entry.tries())))
        .param("problem", problem)
        .param("id", entry.id())
        .update();
  }

  void attend(InboxEntry entry, String taskId) {
    jdbc.sql("update forecourt.inbox set task_id = :task where id = :id")
        .param("task", taskId)
        .param("id", entry.id())
        .update();
  }

  @Override
  public String queue() {
    return "inbox";
  }

  @Override
  public int retry(Collection<String> ids) {
    return jdbc.sql(
            """
            update forecourt.inbox set next_try_at = :now
            where id = any(:ids::bigint[]) and tries > 0
            """)
        .param("now", clock.instant())
        .param("ids", ids.toArray(String[]::new))
        .update();
  }

  /** The hash of an address keeps the order of its arrivals as well as the address itself. */
  String storedSubject(String subject) {
    return cipher.encrypt(ContactField.INBOX_SUBJECT, "", subject);
  }

  private String write(String kind, Object arrival) {
    try {
      return cipher.encrypt(ContactField.INBOX_PAYLOAD, kind, json.writeValueAsString(arrival));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InboxEntry entry(ResultSet row, int number) throws SQLException {
    String kind = row.getString("kind");
    String payload = row.getString("payload");
    return new InboxEntry(
        row.getLong("id"),
        row.getString("store"),
        row.getString("subject"),
        kind,
        // What does not open waits alone, as what cannot be read.
        cipher.decryptOr(ContactField.INBOX_PAYLOAD, kind, payload, payload),
        row.getInt("tries"),
        Optional.ofNullable(row.getString("problem")),
        Optional.ofNullable(row.getString("task_id")));
  }
}
