package io.forecourt.conversation;

import static io.forecourt.platform.ContactCiphers.secret;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.TestDatabase;
import io.forecourt.platform.ContactCiphers;
import io.forecourt.platform.ContactRows;
import io.forecourt.platform.JdbcClients;
import io.forecourt.understanding.llm.ReplyModel;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplyDraftsTest {

  private final JdbcClient jdbc = JdbcClients.on(TestDatabase.anEmptyOne());

  @Test
  void shouldKeepADraftEncryptedUntilItIsTakenOnce() {
    ContactRows.fill(jdbc);
    ReplyDrafts drafts =
        new ReplyDrafts(
            jdbc, ContactCiphers.of(secret('a')), new ObjectMapper(), Clock.systemUTC());
    ReplyDrafts.Draft draft =
        new ReplyDrafts.Draft(
            "5e", new ReplyModel.Written(true, "Yes, Zebulon.", List.of("unit.engine")));

    drafts.save(ContactRows.LEAD, draft);

    assertThat(
            jdbc.sql("select answer::text from forecourt.reply_draft").query(String.class).single())
        .startsWith("\"enc:1:");
    assertThat(drafts.take(ContactRows.LEAD)).contains(draft);
    assertThat(drafts.take(ContactRows.LEAD)).isEmpty();
  }
}
