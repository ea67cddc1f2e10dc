package io.forecourt.capture.chat;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which windows are open, and what they have shown. */
@Repository
class ChatPresence {

  /** Windows poll every few seconds, and not every poll is worth a write. */
  private static final Duration RECORDED_EVERY = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  ChatPresence(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Records that the window is open and has shown everything up to a message. */
  void recordPoll(ChatSession session, long readTo) {
    jdbc.sql(
            """
            update forecourt.chat_session
            set seen_at = :now, read_to = greatest(read_to, :readTo)
            where token_hash = :hash
              and (seen_at is null or seen_at < :before or read_to < :readTo)
            """)
        .param("now", clock.instant())
        .param("before", clock.instant().minus(RECORDED_EVERY))
        .param("readTo", readTo)
        .param("hash", session.hash())
        .update();
  }

  /**
   * Records that the window closed.
   *
   * @return whether messages to the visitor are left that it has not shown
   */
  boolean close(ChatSession session) {
    jdbc.sql("update forecourt.chat_session set seen_at = null where token_hash = :hash")
        .param("hash", session.hash())
        .update();
    return jdbc.sql(
            """
            select exists (select 1 from forecourt.message m
              join forecourt.chat_session s on s.lead_id = m.lead_id
              where s.token_hash = :hash and m.direction = 'OUT' and m.channel = 'CHAT'
                and m.id > s.read_to)
            """)
        .param("hash", session.hash())
        .query(Boolean.class)
        .single();
  }
}
