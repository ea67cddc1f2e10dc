package io.forecourt.access;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Records each write by a key, and its first read of each hour on this node. */
@Component
class KeyUses {

  private final Map<String, Instant> hours = new ConcurrentHashMap<>();
  private final AccessLog log;
  private final ApiKeys keys;
  private final Clock clock;

  KeyUses(AccessLog log, ApiKeys keys, Clock clock) {
    this.log = log;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * @param call such as {@code POST /api/stores/riverside/leads}
   */
  void record(MachineKey key, boolean read, String address, String call) {
    Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
    boolean first = !hour.equals(hours.put(key.logName(), hour));
    if (first || !read) {
      log.record(AccessLog.Kind.KEY_USED, key.logName(), address, call);
      key.id().ifPresent(keys::recordUse);
    }
  }
}
