package io.forecourt.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Records keys and tokens that opened nothing, by as little of them as tells them apart. */
@Component
class RefusedKeys {

  private static final int SHOWN = 8;

  /** Of a short secret no more than a third is shown. */
  private static final int SHARE = 3;

  private final ApiKeys keys;
  private final RefusedCalls refused;

  RefusedKeys(ApiKeys keys, RefusedCalls refused) {
    this.keys = keys;
    this.refused = refused;
  }

  void record(String presented, String address) {
    Optional<String> ended = keys.findEnded(presented).map(MachineKey::logName);
    refused.recordOnce(
        address + ended.map(" "::concat).orElse(""),
        AccessLog.Kind.KEY_REFUSED,
        ended.orElseGet(() -> "key:" + prefix(presented) + "…"),
        address,
        ended.isPresent() ? "expired or revoked" : "unknown");
  }

  static String prefix(String presented) {
    return presented
        .substring(0, Math.min(SHOWN, presented.length() / SHARE))
        .replaceAll("[^\\w.-]", "?");
  }
}
