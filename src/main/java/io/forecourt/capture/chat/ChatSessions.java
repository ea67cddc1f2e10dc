package io.forecourt.capture.chat;

import io.forecourt.capture.Inquiries;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Chat windows of visitors. Tokens are stored as hashes, like passwords. */
@Repository
class ChatSessions {

  private static final int TOKEN_BYTES = 32;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ChatSessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Opens a window.
   *
   * @return its token, which is stored nowhere
   */
  String open(String store, UUID leadId, Channel channel, Behaviour seen) {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    jdbc.sql(
            """
            insert into forecourt.chat_session (token_hash, store, lead_id, customer_id, channel,
              created_at, seen_at, visits, vehicle_pages, page_seconds, form_depth)
            select :hash, :store, id, customer_id, :channel, :now, :now, :visits, :pages, :seconds,
              :depth
            from forecourt.lead where id = :lead
            """)
        .param("hash", Inquiries.fingerprint(token))
        .param("store", store)
        .param("lead", leadId)
        .param("channel", channel.name())
        .param("now", clock.instant())
        .param("visits", seen.visits())
        .param("pages", seen.vehiclePagesViewed())
        .param("seconds", seen.secondsOnVehiclePage())
        .param("depth", seen.formDepth())
        .update();
    return token;
  }

  Optional<ChatSession> find(String store, String token) {
    return findByHash(store, Inquiries.fingerprint(token));
  }

  Optional<ChatSession> findByHash(String store, String hash) {
    return jdbc.sql(
            "select * from forecourt.chat_session where token_hash = :hash and store = :store")
        .param("hash", hash)
        .param("store", store)
        .query(
            (row, number) ->
                new ChatSession(
                    row.getString("token_hash"),
                    row.getString("store"),
                    row.getObject("lead_id", UUID.class),
                    row.getObject("customer_id", UUID.class),
                    Channel.valueOf(row.getString("channel")),
                    new Behaviour(
                        row.getInt("visits"),
                        row.getInt("vehicle_pages"),
                        row.getInt("page_seconds"),
                        row.getInt("form_depth"))))
        .optional();
  }

  /** Returns whether a window has been opened for a lead. */
  boolean exists(UUID leadId) {
    return jdbc.sql("select exists (select 1 from forecourt.chat_session where lead_id = :lead)")
        .param("lead", leadId)
        .query(Boolean.class)
        .single();
  }

  void recordBehavior(ChatSession session, Behaviour all) {
    jdbc.sql(
            """
            update forecourt.chat_session set (visits, vehicle_pages, page_seconds, form_depth)
              = (:visits, :pages, :seconds, :depth) where token_hash = :hash
            """)
        .param("visits", all.visits())
        .param("pages", all.vehiclePagesViewed())
        .param("seconds", all.secondsOnVehiclePage())
        .param("depth", all.formDepth())
        .param("hash", session.hash())
        .update();
  }
}
