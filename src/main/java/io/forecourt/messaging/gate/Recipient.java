package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Lead;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Whatever the gate has to know of a person, read under the lock of that person's row.
 *
 * @param suppressed EVERYTHING, or the channels that are closed
 * @param pausedAt since when a person has to decide whether this one opted out
 * @param recentSends when the latest messages left
 * @param phones E.164, those that may be texted, the likeliest first
 * @param anyClosed whether a number or e-mail turned out to be wrong
 * @param wrote when the person last wrote, by channel
 * @param used the phrasings of the block that the person has read, oldest first
 * @param version the newest one of the block; empty where there is no such block
 * @param preferred by the person's own word
 * @param inChatAt when the person's chat window last asked for news
 */
record Recipient(
    Lead lead,
    Optional<String> postalCode,
    Set<String> suppressed,
    Optional<Instant> pausedAt,
    List<Instant> recentSends,
    UUID unsubscribeToken,
    List<String> phones,
    List<String> emails,
    boolean anyClosed,
    List<Consent> consents,
    Map<Channel, Instant> wrote,
    List<String> used,
    Optional<Integer> version,
    Optional<String> preferred,
    Optional<Instant> boughtAt,
    Optional<Instant> inChatAt) {

  static final String EVERYTHING = "EVERYTHING";

  /**
   * A consent on record.
   *
   * @param address empty: all that the person gave
   */
  record Consent(
      long id, Set<String> channels, String source, Instant givenAt, Optional<String> address) {}

  /** When the person last turned to the store, by an enquiry or a message. */
  Instant lastAsked() {
    return wrote.values().stream()
        .max(Instant::compareTo)
        .filter(at -> at.isAfter(lead.receivedAt()))
        .orElse(lead.receivedAt());
  }

  boolean isSuppressed() {
    return suppressed.contains(EVERYTHING);
  }
}
