package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds what allows a channel to be used: consent on record, or what the law accepts instead. */
@Component
class ConsentBasis {

  /** How long an inquiry invites an answer (47 CFR 64.1200(f)(5)). */
  private static final Duration INVITED = Duration.ofDays(90);

  private final Clock clock;

  ConsentBasis(Clock clock) {
    this.clock = clock;
  }

  Optional<Route> route(Recipient to, Channel channel, Purpose purpose, Optional<String> address) {
    return consentedRoute(to, channel, address)
        .or(
            () ->
                impliedBasis(to, channel, purpose)
                    .map(basis -> new Route(channel, address, basis, Optional.empty())));
  }

  /** Finds consent on record only, ignoring other grounds that allow the channel. */
  Optional<Route> consentedRoute(Recipient to, Channel channel, Optional<String> address) {
    return to.consents().stream()
        .filter(consent -> names(consent.channels(), channel))
        .filter(consent -> consent.address().isEmpty() || consent.address().equals(address))
        .findFirst()
        .map(
            consent ->
                new Route(
                    channel,
                    address,
                    "Consent on record, %s, %s".formatted(consent.source(), consent.givenAt()),
                    Optional.of(consent.id())));
  }

  private Optional<String> impliedBasis(Recipient to, Channel channel, Purpose purpose) {
    Optional<String> basis =
        switch (purpose) {
          case NOTICE -> Optional.of("Answer to the person's own request");
          case ANSWER ->
              isInvited(to.lastAsked())
                  ? Optional.of("Answer to the person's own inquiry")
                  : Optional.empty();
          case FOLLOW_UP ->
              isInvited(to.wrote().get(channel))
                  ? Optional.of("The person wrote by this way")
                  : Optional.empty();
          case MARKETING -> Optional.empty();
        };
    return basis.or(
        () ->
            channel == Channel.EMAIL
                ? Optional.of("E-mail with a way out (CAN-SPAM, 15 U.S.C. 7704)")
                : Optional.empty());
  }

  private boolean isInvited(Instant wroteAt) {
    return wroteAt != null && wroteAt.plus(INVITED).isAfter(clock.instant());
  }

  /** Websites name a channel "SMS", "TEXT", "CALL", "VOICE" or "PHONE". */
  private static boolean names(Set<String> channels, Channel channel) {
    return channels.stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .anyMatch(
            name ->
                name.equals(channel.name())
                    || (channel == Channel.TEXT && name.equals("SMS"))
                    || (channel == Channel.PHONE && (name.equals("CALL") || name.equals("VOICE"))));
  }
}
