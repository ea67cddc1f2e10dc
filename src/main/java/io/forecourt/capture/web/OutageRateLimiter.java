package io.forecourt.capture.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The limit on anonymous senders while the database, which counts otherwise, is away: in memory,
 * for this node. It keeps one sender from filling the spool.
 */
@Component
public class OutageRateLimiter {

  private static final Duration WINDOW = Duration.ofMinutes(10);

  private final IntakeLimits limits;
  private final Clock clock;
  private final Map<String, Integer> sent = new HashMap<>();
  private Instant begun = Instant.MIN;

  OutageRateLimiter(IntakeLimits limits, Clock clock) {
    this.limits = limits;
    this.clock = clock;
  }

  /** Counts an inquiry from an IP address, and returns whether it may pass. */
  public boolean mayPass(String ip) {
    return count(ip) <= limits.inquiriesPerAddress();
  }

  /**
   * Counts a chat message from an IP address, repeated ones too, and returns whether it may pass.
   */
  public boolean mayWrite(String ip) {
    return count("chat " + ip) <= limits.messagesPerChat();
  }

  private synchronized int count(String sender) {
    Instant now = clock.instant();
    if (begun.isBefore(now.minus(WINDOW))) {
      begun = now;
      sent.clear();
    }
    return sent.merge(sender, 1, Integer::sum);
  }
}
