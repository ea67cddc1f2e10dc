package io.forecourt.messaging.gate;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.law.BusinessRelationship;
import io.forecourt.messaging.law.ContactHours;
import io.forecourt.messaging.law.ContactRule;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.law.LocationResolver;
import io.forecourt.messaging.template.MessageTemplate;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the law and the policy, and what follows from them for one person and one message. */
@Component
class ContactPolicy {

  private static final Duration DAY = Duration.ofHours(24);

  /** After it, whoever has to decide is asked no more than the gate is. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Routes routes;
  private final LocationResolver locationResolver;
  private final ContactHours hours;
  private final BusinessRelationship relationship;
  private final MessagePolicy policy;
  private final Clock clock;

  ContactPolicy(
      Routes routes,
      LocationResolver locationResolver,
      ContactHours hours,
      BusinessRelationship relationship,
      MessagePolicy policy,
      Clock clock) {
    this.routes = routes;
    this.locationResolver = locationResolver;
    this.hours = hours;
    this.relationship = relationship;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * @param route by which it goes, or would go
   * @param zone where the person was taken to be
   */
  record ContactDecision(Verdict verdict, Optional<Route> route, Optional<String> zone) {

    static ContactDecision of(Verdict verdict) {
      return new ContactDecision(verdict, Optional.empty(), Optional.empty());
    }

    Channel channel() {
      return route.map(Route::channel).orElse(Channel.LOCAL);
    }
  }

  /**
   * @param only the way on which the person asked for a notice; another one where it is closed
   */
  ContactDecision decide(
      Recipient to, Optional<MessageTemplate> messageTemplate, Optional<Channel> only) {
    boolean notice = messageTemplate.filter(each -> each.purpose() == Purpose.NOTICE).isPresent();
    if (to.isSuppressed() && !(notice && only.isPresent())) {
      return leftAlone();
    }
    if (to.pausedAt().isPresent() && !notice) {
      return ContactDecision.of(
          Verdict.held(
              "review",
              "A person has to decide whether the last message was an opt-out.",
              clock.instant().plus(PAUSE)));
    }
    if (messageTemplate.isEmpty()) {
      return ContactDecision.of(
          Verdict.refused("wording", "There is no approved wording of this name."));
    }
    if (messageTemplate.get().withdrawn().isPresent()) {
      return ContactDecision.of(
          Verdict.refused("wording", "Withdrawn: " + messageTemplate.get().withdrawn().get()));
    }
    return decide(to, messageTemplate.get().purpose(), only);
  }

  /** A person's own words to a buyer: everything but the wording is asked. */
  ContactDecision decideOwnWords(Recipient to) {
    return to.isSuppressed() ? leftAlone() : decide(to, Purpose.ANSWER, Optional.empty());
  }

  private static ContactDecision leftAlone() {
    return ContactDecision.of(Verdict.refused("opt-out", "The person asked to be left alone."));
  }

  private ContactDecision decide(Recipient to, Purpose purpose, Optional<Channel> only) {
    Optional<Route> route =
        only.flatMap(channel -> routes.open(to, channel, purpose))
            .or(() -> routes.choose(to, purpose));
    if (route.isEmpty()) {
      return ContactDecision.of(
          Verdict.refused("consent", "No way to the person is open, or none with consent."));
    }
    if (!route.get().hasHours()) {
      return new ContactDecision(limited(to, purpose, Optional.empty()), route, Optional.empty());
    }
    Location location = locate(to, route.get().address());
    return new ContactDecision(
        timed(to, purpose, location), route, Optional.of(location.describe()));
  }

  /** A call: as long as an enquiry or a purchase allows it, or by consent. */
  Verdict call(Recipient to, Instant at) {
    if (to.isSuppressed() || to.suppressed().contains(Channel.PHONE.name())) {
      return Verdict.refused("opt-out", "The person asked to be left alone.");
    }
    Optional<Route> consent = routes.callByConsent(to);
    if (consent.isPresent()) {
      return Verdict.passed("consent", consent.get().basis());
    }
    BusinessRelationship.Expiry expiry =
        relationship.expiry(
            locate(to, to.phones().stream().findFirst()),
            Optional.of(to.lastAsked()),
            to.boughtAt());
    return expiry.ends().isAfter(at)
        ? Verdict.passed("EBR " + expiry.rule(), "Until " + expiry.ends())
        : Verdict.refused(
            "EBR " + expiry.rule(),
            "The enquiry or purchase allows no more calls (%s).".formatted(expiry.source()));
  }

  /** The phrasing that the person has not read, or, in an answer, read longest ago. */
  Optional<MessageTemplate.Phrasing> fresh(
      List<String> used,
      MessageTemplate messageTemplate,
      MessageTemplate.Form form,
      Map<String, String> known) {
    List<MessageTemplate.Phrasing> fitting =
        messageTemplate.phrasings(form).stream()
            .filter(phrasing -> phrasing.wording().render(known).isPresent())
            .toList();
    Optional<MessageTemplate.Phrasing> unread =
        fitting.stream().filter(phrasing -> !used.contains(phrasing.id())).findFirst();
    return unread.isPresent() || messageTemplate.purpose().isUnasked()
        ? unread
        : fitting.stream().min(Comparator.comparing(phrasing -> used.lastIndexOf(phrasing.id())));
  }

  Location locate(Recipient to, Optional<String> number) {
    return locationResolver.locate(to.postalCode(), number);
  }

  private Verdict timed(Recipient to, Purpose purpose, Location location) {
    Instant now = clock.instant();
    Optional<ContactHours.Hindrance> quiet = hours.hindrance(location, now);
    if (quiet.isEmpty() || purpose == Purpose.NOTICE) {
      return limited(to, purpose, Optional.of(location));
    }
    ContactRule rule = quiet.get().rule();
    if (purpose == Purpose.ANSWER
        && policy.instantAnswers()
        && to.lastAsked().plus(policy.instantWithin()).isAfter(now)) {
      return Verdict.passed(
          "instant-answer",
          "The person has just asked; the policy answers at once although it is quiet time (%s)."
              .formatted(rule.source()));
    }
    return Verdict.held(
        "hours " + rule.id(),
        "Quiet time in %s (%s).".formatted(quiet.get().zone(), rule.source()),
        hours.nextPermitted(location, now));
  }

  private Verdict limited(Recipient to, Purpose purpose, Optional<Location> location) {
    Optional<ContactRule> law = location.flatMap(hours::dailyLimit);
    if (!purpose.isUnasked()) {
      return Verdict.passed(
          purpose == Purpose.NOTICE ? "notice" : "answer", "The person asked for it.");
    }
    int most =
        Math.min(
            policy.perDay(), law.map(rule -> rule.perDay().getAsInt()).orElse(policy.perDay()));
    Instant now = clock.instant();
    List<Instant> today =
        to.recentSends().stream()
            .filter(at -> at.plus(DAY).isAfter(now))
            .sorted(Comparator.reverseOrder())
            .toList();
    if (today.size() < most) {
      return Verdict.passed(
          law.map(rule -> "hours " + rule.id()).orElse("hours"), "Within hours and limits.");
    }
    Instant free = today.get(most - 1).plus(DAY);
    boolean byLaw =
        law.isPresent() && most < policy.perDay() + 1 && law.get().perDay().getAsInt() <= most;
    return Verdict.held(
        byLaw ? "limit " + law.get().id() : "limit",
        "%d messages within 24 hours are enough.".formatted(most),
        location.map(there -> hours.nextPermitted(there, free)).orElse(free));
  }
}
