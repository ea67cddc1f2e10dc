package io.forecourt.capture.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Limit on inquiries and messages from anonymous senders in ten minutes, across all nodes. */
@Repository
public class IntakeRateLimiter {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final IntakeLimits limits;
  private final Clock clock;

  IntakeRateLimiter(JdbcClient jdbc, IntakeLimits limits, Clock clock) {
    this.jdbc = jdbc;
    this.limits = limits;
    this.clock = clock;
  }

  /** Counts an inquiry from an IP address, and returns whether it may pass. */
  @Transactional
  public boolean mayPass(String ip) {
    return mayPass(ip, limits.inquiriesPerAddress());
  }

  /** Counts a message in a chat, and returns whether it may pass. */
  @Transactional
  public boolean mayWrite(String chat) {
    return mayPass("chat " + chat, limits.messagesPerChat());
  }

  private boolean mayPass(String sender, int max) {
    jdbc.sql("delete from forecourt.form_submission where at < :before")
        .param("before", clock.instant().minus(WINDOW))
        .update();
    jdbc.sql("insert into forecourt.form_submission values (:ip, :at)")
        .param("ip", sender)
        .param("at", clock.instant())
        .update();
    int sent =
        jdbc.sql("select count(*)::int from forecourt.form_submission where ip = :ip")
            .param("ip", sender)
            .query(Integer.class)
            .single();
    return sent <= max;
  }
}
