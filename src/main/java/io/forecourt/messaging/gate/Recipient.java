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
 * Everything the gate has to know about a person, read under the lock of that person's row.
 *
 * @param suppressed EVERYTHING, or the channels that are closed
 * @param pausedAt since when a possible opt-out waits for review
 * @param recentSends when the latest messages were sent
 * @param lastUnasked when a message that the person did not ask for was last sent
 * @param phones E.164, those that can be texted, mobile numbers first
 * @param anyClosed whether a number or e-mail turned out to be wrong
 * @param wrote when the person last wrote, by channel
 * @param used the phrasings of the template that the person has read, oldest first
 * @param version the newest version of the template; empty where there is none
 * @param preferred the channel the person asked for
 * @param inChatAt when the person's chat window last polled
 */
record Recipient(
    Lead lead,
    Optional<String> postalCode,
    Set<String> suppressed,
    Optional<Instant> pausedAt,
    List<Instant> recentSends,
    Optional<Instant> lastUnasked,
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
   * @param address empty where it covers every address the person gave
   */
  record Consent(
      long id, Set<String> channels, String source, Instant givenAt, Optional<String> address) {}

  /** Finds the number or e-mail at which a channel reaches the person. */
  Optional<String> address(Channel channel) {
    return switch (channel) {
      case TEXT, WHATSAPP, PHONE -> phones.stream().findFirst();
      case EMAIL -> emails.stream().findFirst();
      case WEB, ADF, CHAT, WALK_IN, LOCAL -> Optional.empty();
    };
  }

  /** Returns when the person last contacted the store, by an inquiry or a message. */
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
