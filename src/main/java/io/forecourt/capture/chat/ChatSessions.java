package io.forecourt.capture.chat;

import io.forecourt.capture.Inquiries;
import io.forecourt.lead.Behaviour;
import io.forecourt.lead.Channel;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The windows of visitors. Their tokens are kept as hashes, as passwords are. */
@Repository
public class ChatSessions {

  private static final int TOKEN_BYTES = 32;

  /** A window asks every few seconds; not each time is worth a write. */
  private static final Duration NOTED_EVERY = Duration.ofSeconds(10);

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  ChatSessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param seen what the visitor had done when the window last wrote
   */
  public record Session(
      String hash, String store, UUID leadId, UUID customerId, Channel channel, Behaviour seen) {}

  /**
   * @return its token, which is nowhere else
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

  Optional<Session> find(String store, String token) {
    return jdbc.sql(
            "select * from forecourt.chat_session where token_hash = :hash and store = :store")
        .param("hash", Inquiries.fingerprint(token))
        .param("store", store)
        .query(
            (row, number) ->
                new Session(
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

  void sawMore(Session session, Behaviour all) {
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

  /** The window is open, and has shown everything up to a message. */
  void isHere(Session session, long readTo) {
    jdbc.sql(
            """
            update forecourt.chat_session
            set seen_at = :now, read_to = greatest(read_to, :readTo)
            where token_hash = :hash
              and (seen_at is null or seen_at < :before or read_to < :readTo)
            """)
        .param("now", clock.instant())
        .param("before", clock.instant().minus(NOTED_EVERY))
        .param("readTo", readTo)
        .param("hash", session.hash())
        .update();
  }

  /**
   * The window closes.
   *
   * @return whether it has not shown everything that was said in it
   */
  boolean leaves(Session session) {
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
