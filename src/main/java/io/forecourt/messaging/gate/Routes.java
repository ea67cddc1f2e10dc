package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Which ways to a person are open: there is an address, and consent or what the law takes for it.
 */
@Component
class Routes {

  /** An enquiry is an invitation to answer for as long (47 CFR 64.1200(f)(5)). */
  private static final Duration INVITED = Duration.ofDays(90);

  /** Free words only so long after the person's last message; later WhatsApp wants templates. */
  private static final Duration WHATSAPP_WINDOW = Duration.ofHours(24);

  /** Whose window has asked for news so lately sits before it. */
  private static final Duration IN_CHAT = Duration.ofMinutes(1);

  private static final List<Channel> USUAL = List.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP);
  private static final Set<Channel> WRITTEN =
      Set.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP, Channel.CHAT);

  private final Transports transports;
  private final Clock clock;

  Routes(Transports transports, Clock clock) {
    this.transports = transports;
    this.clock = clock;
  }

  /** The first open way: by which the person last wrote, then what the person prefers. */
  Optional<Route> choose(Recipient to, Purpose purpose) {
    Set<Channel> wanted = new LinkedHashSet<>();
    to.wrote().entrySet().stream()
        .filter(wrote -> WRITTEN.contains(wrote.getKey()))
        .max(Map.Entry.comparingByValue())
        .ifPresent(latest -> wanted.add(latest.getKey()));
    to.preferred().map(Routes::channel).ifPresent(wanted::add);
    wanted.addAll(USUAL);
    if (wanted.contains(Channel.CHAT) && !isWithin(to.inChatAt().orElse(null), IN_CHAT)) {
      // Whoever has left the window reads it there only after coming back.
      wanted.remove(Channel.CHAT);
      wanted.add(Channel.CHAT);
    }
    return wanted.stream()
        .flatMap(channel -> open(to, channel, purpose).stream())
        .findFirst()
        .or(() -> transports.isLocal(to.lead().store()) ? Optional.of(nowhere()) : Optional.empty())
        .filter(route -> !isUnaddressable(to, route));
  }

  /** This way and no other. */
  Optional<Route> open(Recipient to, Channel channel, Purpose purpose) {
    if (to.suppressed().contains(channel.name()) && purpose != Purpose.NOTICE) {
      return Optional.empty();
    }
    if (channel == Channel.WHATSAPP && !isWithin(to.wrote().get(channel), WHATSAPP_WINDOW)) {
      return Optional.empty();
    }
    Optional<String> address = address(to, channel);
    if ((address.isEmpty() && channel != Channel.CHAT && channel != Channel.LOCAL)
        || !transports.send(to.lead().store(), channel)) {
      return Optional.empty();
    }
    if (channel == Channel.LOCAL) {
      return transports.isLocal(to.lead().store()) ? Optional.of(nowhere()) : Optional.empty();
    }
    return consented(to, channel, address).or(() -> implied(to, channel, purpose, address));
  }

  /** Whether the person agreed to calls, whatever else allows them. */
  Optional<Route> callByConsent(Recipient to) {
    return consented(to, Channel.PHONE, to.phones().stream().findFirst());
  }

  /** A page of our own: nobody outside hears of it. */
  private static Route nowhere() {
    return new Route(
        Channel.LOCAL,
        Optional.empty(),
        "Local channel, nobody outside is reached",
        Optional.empty());
  }

  /** Somebody has addresses, and every one of them is closed: then nothing is sent beside them. */
  private static boolean isUnaddressable(Recipient to, Route route) {
    return route.channel() == Channel.LOCAL
        && !to.wrote().containsKey(Channel.LOCAL)
        && (to.anyClosed() || !to.phones().isEmpty() || !to.emails().isEmpty());
  }

  private static Optional<Route> consented(
      Recipient to, Channel channel, Optional<String> address) {
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

  private Optional<Route> implied(
      Recipient to, Channel channel, Purpose purpose, Optional<String> address) {
    Optional<String> basis =
        switch (purpose) {
          case NOTICE -> Optional.of("Answer to the person's own request");
          case ANSWER ->
              isWithin(to.lastAsked(), INVITED)
                  ? Optional.of("Answer to the person's own enquiry")
                  : Optional.empty();
          case FOLLOW_UP ->
              isWithin(to.wrote().get(channel), INVITED)
                  ? Optional.of("The person wrote by this way")
                  : Optional.empty();
          case MARKETING -> Optional.empty();
        };
    return basis
        .or(
            () ->
                channel == Channel.EMAIL
                    ? Optional.of("E-mail with a way out (CAN-SPAM, 15 U.S.C. 7704)")
                    : Optional.empty())
        .map(words -> new Route(channel, address, words, Optional.empty()));
  }

  private boolean isWithin(Instant moment, Duration span) {
    return moment != null && moment.plus(span).isAfter(clock.instant());
  }

  static Optional<String> address(Recipient to, Channel channel) {
    return switch (channel) {
      case TEXT, WHATSAPP, PHONE -> to.phones().stream().findFirst();
      case EMAIL -> to.emails().stream().findFirst();
      case WEB, ADF, CHAT, WALK_IN, LOCAL -> Optional.empty();
    };
  }

  /** Enquiries say "SMS", "TEXT", "CALL" or "PHONE". */
  private static boolean names(Set<String> channels, Channel channel) {
    return channels.stream()
        .map(name -> name.toUpperCase(Locale.ROOT))
        .anyMatch(
            name ->
                name.equals(channel.name())
                    || (channel == Channel.TEXT && name.equals("SMS"))
                    || (channel == Channel.PHONE && (name.equals("CALL") || name.equals("VOICE"))));
  }

  private static Channel channel(String preferred) {
    return preferred.equals("PHONE") ? Channel.TEXT : Channel.valueOf(preferred);
  }
}
