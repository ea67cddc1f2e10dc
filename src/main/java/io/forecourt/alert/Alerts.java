package io.forecourt.alert;

import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.platform.LeadRelated;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Alerts, stored in the transaction of the event, and the result of each delivery. */
@Repository
public class Alerts {

  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final int MAX_TRIES = 10;

  /** An older alert is not worth sending. */
  private static final Duration FRESH = Duration.ofHours(2);

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final Clock clock;

  Alerts(JdbcClient jdbc, ContactCipher cipher, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.clock = clock;
  }

  record Due(long id, UUID leadId, String person, Alert.Kind kind, String text)
      implements LeadRelated {}

  /** Raises an alert; raising the same one again does nothing. */
  public void raise(Alert alert) {
    jdbc.sql(
            """
            insert into forecourt.alert
              (lead_id, person, kind, about, text, raised_at, next_try_at)
            values (:lead, :person, :kind, :about, :text, :now, :now)
            on conflict do nothing
            """)
        .param("lead", alert.lead().id())
        .param("person", alert.person())
        .param("kind", alert.kind().name())
        .param("about", alert.about())
        .param("text", cipher.encrypt(ContactField.ALERT_TEXT, alert.lead().id(), alert.text()))
        .param("now", clock.instant())
        .update();
  }

  /** Takes the next one that is due out of the queue, so that no other node sends it. */
  Optional<Due> claim() {
    return jdbc.sql(
            """
            update forecourt.alert set closed_at = :now, outcome = 'IN_HAND', tries = tries + 1
            where id = (
              select id from forecourt.alert where closed_at is null and next_try_at <= :now
              order by id limit 1 for update skip locked)
            returning id, lead_id, person, kind, text
            """)
        .param("now", clock.instant())
        .query(this::due)
        .optional();
  }

  void close(Due alert, String outcome) {
    jdbc.sql("update forecourt.alert set outcome = :outcome where id = :id")
        .param("outcome", outcome)
        .param("id", alert.id())
        .update();
  }

  /** Retries an alert that was certainly not sent, unless it is too old to be useful. */
  void retryLater(Due alert, String problem) {
    jdbc.sql(
            """
            update forecourt.alert set outcome = :problem,
              closed_at = case
                when tries < :most and raised_at > :fresh then null else closed_at end,
              next_try_at = :next
            where id = :id
            """)
        .param("problem", problem)
        .param("most", MAX_TRIES)
        .param("fresh", clock.instant().minus(FRESH))
        .param("next", clock.instant().plus(PAUSE))
        .param("id", alert.id())
        .update();
  }

  private Due due(ResultSet row, int number) throws SQLException {
    UUID lead = row.getObject("lead_id", UUID.class);
    return new Due(
        row.getLong("id"),
        lead,
        row.getString("person"),
        Alert.Kind.valueOf(row.getString("kind")),
        cipher.decryptOr(
            ContactField.ALERT_TEXT, lead, row.getString("text"), "A lead of yours has news."));
  }
}
