package io.forecourt.capture.web;

import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Lets strangers through so often in ten minutes, on all nodes together. */
@Repository
public class IntakeRateLimiter {

  private static final int MOST_INQUIRIES = 10;
  private static final int MOST_MESSAGES = 60;
  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final Clock clock;

  IntakeRateLimiter(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** An enquiry from an address. */
  @Transactional
  public boolean mayPass(String ip) {
    return mayPass(ip, MOST_INQUIRIES);
  }

  /** A message in a chat. */
  @Transactional
  public boolean mayWrite(String chat) {
    return mayPass("chat " + chat, MOST_MESSAGES);
  }

  private boolean mayPass(String who, int most) {
    jdbc.sql("delete from forecourt.form_submission where at < :before")
        .param("before", clock.instant().minus(WINDOW))
        .update();
    jdbc.sql("insert into forecourt.form_submission values (:ip, :at)")
        .param("ip", who)
        .param("at", clock.instant())
        .update();
    int sent =
        jdbc.sql("select count(*)::int from forecourt.form_submission where ip = :ip")
            .param("ip", who)
            .query(Integer.class)
            .single();
    return sent <= most;
  }
}
