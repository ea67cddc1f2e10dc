package io.forecourt.conversation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.SqlTime;
import io.forecourt.understanding.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The conversations of all leads. */
@Repository
class Conversations {

  private final JdbcClient jdbc;
  private final NotesJson notes;
  private final Clock clock;

  Conversations(JdbcClient jdbc, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.notes = new NotesJson(json);
    this.clock = clock;
  }

  /** Locks a conversation until the transaction ends, and starts one if there is none. */
  Conversation lock(UUID leadId) {
    return jdbc.sql(
            """
            insert into forecourt.conversation (lead_id) values (:lead)
            on conflict (lead_id) do update set lead_id = excluded.lead_id
            returning *
            """)
        .param("lead", leadId)
        .query(this::conversation)
        .single();
  }

  Optional<Conversation> find(UUID leadId) {
    return jdbc.sql("select * from forecourt.conversation where lead_id = :lead")
        .param("lead", leadId)
        .query(this::conversation)
        .optional();
  }

  /** Finds the question that was asked with the latest message to the buyer. */
  Optional<Question> findQuestion(UUID leadId) {
    return jdbc.sql(
            """
            select c.asked from forecourt.conversation c
            where c.lead_id = :lead and c.asked is not null
              and not exists (select 1 from forecourt.message m
                where m.lead_id = c.lead_id and m.direction = 'OUT' and m.at > c.asked_at)
            """)
        .param("lead", leadId)
        .query(String.class)
        .optional()
        .map(Question::valueOf);
  }

  void save(UUID leadId, Conversation conversation) {
    jdbc.sql(
            """
            update forecourt.conversation set asked = :asked, asked_at = :askedAt, unheard = :unheard,
              paused_until = :pausedUntil, callback_at = :callbackAt,
              ended_at = case when ended_because is distinct from :because then :now::timestamptz
                else ended_at end,
              ended_because = :because, notes = :notes::jsonb
            where lead_id = :lead
            """)
        .param("lead", leadId)
        .param("asked", conversation.asked().map(Enum::name).orElse(null))
        .param("askedAt", conversation.askedAt().orElse(null))
        .param("unheard", conversation.isUnheard())
        .param("pausedUntil", conversation.pausedUntil().orElse(null))
        .param("callbackAt", conversation.callbackAt().orElse(null))
        .param("because", conversation.endedBecause().orElse(null))
        .param("now", clock.instant())
        .param("notes", notes.write(conversation.notes()))
        .update();
  }

  private Conversation conversation(ResultSet row, int number) throws SQLException {
    return new Conversation(
        Optional.ofNullable(row.getString("asked")).map(Question::valueOf),
        SqlTime.optionalInstant(row, "asked_at"),
        row.getBoolean("unheard"),
        SqlTime.optionalInstant(row, "paused_until"),
        SqlTime.optionalInstant(row, "callback_at"),
        Optional.ofNullable(row.getString("ended_because")),
        notes.read(row.getString("notes")));
  }
}
