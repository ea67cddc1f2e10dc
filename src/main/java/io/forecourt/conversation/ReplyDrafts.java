package io.forecourt.conversation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.platform.ContactCipher;
import io.forecourt.platform.ContactField;
import io.forecourt.understanding.llm.ReplyModel;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a language model wrote for the next turn of a lead; one at most, used once. */
@Repository
class ReplyDrafts {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final ObjectMapper json;
  private final Clock clock;

  ReplyDrafts(JdbcClient jdbc, ContactCipher cipher, ObjectMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @param sheetHash of the sheet that the model was given
   */
  record Draft(String sheetHash, ReplyModel.Written answer) {}

  void save(UUID leadId, Draft draft) {
    jdbc.sql(
            """
            insert into forecourt.reply_draft (lead_id, sheet_hash, answer, at)
            values (:lead, :hash, :answer::jsonb, :at)
            on conflict (lead_id) do update
            set sheet_hash = excluded.sheet_hash, answer = excluded.answer, at = excluded.at
            """)
        .param("lead", leadId)
        .param("hash", draft.sheetHash())
        .param(
            "answer",
            cipher.encrypt(ContactField.REPLY_DRAFT_ANSWER, leadId, write(draft.answer())))
        .param("at", clock.instant())
        .update();
  }

  /** Returns the draft of a lead and removes it. */
  Optional<Draft> take(UUID leadId) {
    return jdbc.sql(
            """
            delete from forecourt.reply_draft where lead_id = :lead returning sheet_hash, answer
            """)
        .param("lead", leadId)
        .query(
            (row, number) ->
                new Draft(
                    row.getString("sheet_hash"),
                    read(
                        cipher.decrypt(
                            ContactField.REPLY_DRAFT_ANSWER, leadId, row.getString("answer")))))
        .optional();
  }

  private String write(ReplyModel.Written answer) {
    try {
      return json.writeValueAsString(answer);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ReplyModel.Written read(String stored) {
    try {
      return json.readValue(stored, ReplyModel.Written.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
