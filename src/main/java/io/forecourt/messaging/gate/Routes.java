package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Finds the open routes to a person: an address, a transport, and a basis to use them. */
@Component
class Routes {

  /** Meta allows free text only this long after the person's last message, then templates. */
  private static final Duration WHATSAPP_WINDOW = Duration.ofHours(24);

  /** A chat window that polled this recently is open. */
  private static final Duration IN_CHAT = Duration.ofMinutes(1);

  private static final List<Channel> USUAL = List.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP);
  private static final Set<Channel> WRITTEN =
      Set.of(Channel.TEXT, Channel.EMAIL, Channel.WHATSAPP, Channel.CHAT);

  private final Transports transports;
  private final ConsentBasis basis;
  private final NumberPolicy numbers;
  private final Clock clock;

  Routes(Transports transports, ConsentBasis basis, NumberPolicy numbers, Clock clock) {
    this.transports = transports;
    this.basis = basis;
    this.numbers = numbers;
    this.clock = clock;
  }

  /** The first open route: by which the person last wrote, then what the person prefers. */
  Optional<Route> choose(Recipient to, Purpose purpose) {
    return wanted(to).stream()
        .flatMap(channel -> open(to, channel, purpose).stream())
        .findFirst()
        .or(() -> localRoute(to))
        .filter(route -> !isUnaddressable(to, route));
  }

  /** This channel and no other. */
  Optional<Route> open(Recipient to, Channel channel, Purpose purpose) {
    boolean closed =
        (to.suppressed().contains(channel.name()) && purpose != Purpose.NOTICE)
            || (channel == Channel.WHATSAPP && !isWithin(to.wrote().get(channel), WHATSAPP_WINDOW));
    Optional<String> address = address(to, channel);
    boolean unreachable =
        (address.isEmpty() && channel != Channel.CHAT && channel != Channel.LOCAL)
            || !transports.send(to.lead().store(), channel);
    if (closed || unreachable) {
      return Optional.empty();
    }
    return channel == Channel.LOCAL ? localRoute(to) : basis.route(to, channel, purpose, address);
  }

  /** Returns why none of the person's numbers may be used; empty if one may, or there is none. */
  Optional<String> numberRefusal(Recipient to) {
    return to.phones().isEmpty() || usablePhone(to).isPresent()
        ? Optional.empty()
        : numbers.refusal(to, to.phones().get(0));
  }

  private Optional<String> address(Recipient to, Channel channel) {
    return switch (channel) {
      case TEXT, WHATSAPP, PHONE -> usablePhone(to);
      case EMAIL, WEB, ADF, CHAT, WALK_IN, LOCAL -> to.address(channel);
    };
  }

  private Optional<String> usablePhone(Recipient to) {
    return to.phones().stream().filter(phone -> numbers.refusal(to, phone).isEmpty()).findFirst();
  }

  private Set<Channel> wanted(Recipient to) {
    Set<Channel> wanted = new LinkedHashSet<>();
    to.wrote().entrySet().stream()
        .filter(wrote -> WRITTEN.contains(wrote.getKey()))
        .max(Map.Entry.comparingByValue())
        .ifPresent(latest -> wanted.add(latest.getKey()));
    to.preferred().map(Routes::channel).ifPresent(wanted::add);
    wanted.addAll(USUAL);
    if (wanted.contains(Channel.CHAT) && !isWithin(to.inChatAt().orElse(null), IN_CHAT)) {
      // A buyer who left the chat window reads it there only after coming back.
      wanted.remove(Channel.CHAT);
      wanted.add(Channel.CHAT);
    }
    return wanted;
  }

  /** A store without transports: the message stays in the thread. */
  private Optional<Route> localRoute(Recipient to) {
    return transports.isLocal(to.lead().store())
        ? Optional.of(
            new Route(
                Channel.LOCAL,
                Optional.empty(),
                "Local channel, nothing leaves the system",
                Optional.empty()))
        : Optional.empty();
  }

  /** A person who has addresses, all of them closed, is not written to on the local channel. */
  private static boolean isUnaddressable(Recipient to, Route route) {
    return route.channel() == Channel.LOCAL
        && !to.wrote().containsKey(Channel.LOCAL)
        && (to.anyClosed() || !to.phones().isEmpty() || !to.emails().isEmpty());
  }

  private boolean isWithin(Instant moment, Duration span) {
    return moment != null && moment.plus(span).isAfter(clock.instant());
  }

  private static Channel channel(String preferred) {
    return preferred.equals("PHONE") ? Channel.TEXT : Channel.valueOf(preferred);
  }
}
