package io.forecourt.platform;

import java.util.HashMap;
import java.util.Map;

/**
 * Places of those whose bodies are being read: limited, so that callers who send a byte at a time
 * leave threads for everybody else.
 */
final class BodyReaders {

  private final int max;
  private final int maxPerAddress;
  private final Map<String, Integer> byAddress = new HashMap<>();
  private int taken;

  BodyReaders(int max, int maxPerAddress) {
    this.max = max;
    this.maxPerAddress = maxPerAddress;
  }

  /** Takes a place for an address; returns false if none is free. */
  synchronized boolean enter(String address) {
    if (taken >= max || byAddress.getOrDefault(address, 0) >= maxPerAddress) {
      return false;
    }
    taken++;
    byAddress.merge(address, 1, Integer::sum);
    return true;
  }

  synchronized void leave(String address) {
    taken--;
    byAddress.computeIfPresent(address, (key, count) -> count == 1 ? null : count - 1);
  }
}
