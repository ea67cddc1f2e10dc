package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.delivery.Transports;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.law.LocationResolver;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Decides whether a message to a person is sent, held or refused, and by which route. */
@Component
class MessagePolicy {

  /** While a person reviews a possible opt-out, the gate asks again this often. */
  private static final Duration REVIEW_INTERVAL = Duration.ofHours(1);

  private final Routes routes;
  private final LocationResolver locationResolver;
  private final QuietHours quietHours;
  private final DailyLimit dailyLimit;
  private final FirstMessageLimit firstMessageLimit;
  private final Transports transports;
  private final Clock clock;

  MessagePolicy(
      Routes routes,
      LocationResolver locationResolver,
      QuietHours quietHours,
      DailyLimit dailyLimit,
      FirstMessageLimit firstMessageLimit,
      Transports transports,
      Clock clock) {
    this.routes = routes;
    this.locationResolver = locationResolver;
    this.quietHours = quietHours;
    this.dailyLimit = dailyLimit;
    this.firstMessageLimit = firstMessageLimit;
    this.transports = transports;
    this.clock = clock;
  }

  /** Returns the template with the purpose that it has in a step of this kind. */
  MessageTemplate forStep(MessageTemplate template, SendingStep step, Recipient to) {
    return step.apply(template, to, clock.instant());
  }

  /**
   * Decides on approved wording.
   *
   * @param preferred the channel on which the person asked for a notice; another one is used where
   *     it is closed
   */
  ContactDecision decide(
      Recipient to, Optional<MessageTemplate> messageTemplate, Optional<Channel> preferred) {
    boolean notice = messageTemplate.filter(each -> each.purpose() == Purpose.NOTICE).isPresent();
    if (to.isSuppressed() && !(notice && preferred.isPresent())) {
      return optedOut();
    }
    if (to.pausedAt().isPresent() && !notice) {
      return ContactDecision.of(
          Verdict.held(
              "review",
              "A person has to decide whether the last message was an opt-out.",
              clock.instant().plus(REVIEW_INTERVAL)));
    }
    if (messageTemplate.isEmpty()) {
      return ContactDecision.of(
          Verdict.refused("wording", "There is no approved wording of this name."));
    }
    if (messageTemplate.get().withdrawn().isPresent()) {
      return ContactDecision.of(
          Verdict.refused("wording", "Withdrawn: " + messageTemplate.get().withdrawn().get()));
    }
    return decide(to, messageTemplate.get().purpose(), preferred);
  }

  /** Decides on a message written by a rep: every rule applies except those about wording. */
  ContactDecision decideOwnWords(Recipient to) {
    return to.isSuppressed() ? optedOut() : decide(to, Purpose.ANSWER, Optional.empty());
  }

  /** Returns a verdict where a first message that leaves the system has to wait. */
  private Optional<Verdict> firstMessageWait(Recipient to, Route route) {
    return transports.find(to.lead().store(), route.channel()).isPresent()
        ? firstMessageLimit.decide(to, route)
        : Optional.empty();
  }

  /** Returns the refusal of the person's numbers, where none of them may be used. */
  Optional<ContactDecision> refusedNumber(Recipient to) {
    return routes.numberRefusal(to).map(why -> ContactDecision.of(Verdict.refused("number", why)));
  }

  private static ContactDecision optedOut() {
    return ContactDecision.of(Verdict.optedOut());
  }

  private ContactDecision decide(Recipient to, Purpose purpose, Optional<Channel> preferred) {
    Optional<Route> route =
        preferred
            .flatMap(channel -> routes.open(to, channel, purpose))
            .or(() -> routes.choose(to, purpose));
    if (route.isEmpty()) {
      return refusedNumber(to)
          .orElseGet(
              () ->
                  ContactDecision.of(
                      Verdict.refused(
                          "consent", "No way to the person is open, or none with consent.")));
    }
    Optional<Verdict> wait = firstMessageWait(to, route.get());
    if (wait.isPresent()) {
      return new ContactDecision(wait.get(), route, Optional.empty());
    }
    if (!route.get().hasHours()) {
      return new ContactDecision(
          dailyLimit.decide(to, purpose, Optional.empty()), route, Optional.empty());
    }
    Location location = locationResolver.locate(to.postalCode(), route.get().address());
    Verdict verdict =
        quietHours
            .decide(to, purpose, location)
            .orElseGet(() -> dailyLimit.decide(to, purpose, Optional.of(location)));
    return new ContactDecision(verdict, route, Optional.of(location.describe()));
  }
}
