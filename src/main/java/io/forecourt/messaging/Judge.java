package io.forecourt.messaging;

import io.forecourt.lead.Channel;
import io.forecourt.messaging.law.Atlas;
import io.forecourt.messaging.law.BusinessRelationship;
import io.forecourt.messaging.law.ContactHours;
import io.forecourt.messaging.law.ContactRule;
import io.forecourt.messaging.law.Whereabouts;
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
class Judge {

  private static final Duration DAY = Duration.ofHours(24);

  /** After it, whoever has to decide is asked no more than the gate is. */
  private static final Duration PAUSE = Duration.ofHours(1);

  private final Routes routes;
  private final Atlas atlas;
  private final ContactHours hours;
  private final BusinessRelationship relationship;
  private final MessagePolicy policy;
  private final Clock clock;

  Judge(
      Routes routes,
      Atlas atlas,
      ContactHours hours,
      BusinessRelationship relationship,
      MessagePolicy policy,
      Clock clock) {
    this.routes = routes;
    this.atlas = atlas;
    this.hours = hours;
    this.relationship = relationship;
    this.policy = policy;
    this.clock = clock;
  }

  /**
   * @param route by which it goes, or would go
   * @param zone where the person was taken to be
   */
  record Judgement(Verdict verdict, Optional<Route> route, Optional<String> zone) {

    static Judgement of(Verdict verdict) {
      return new Judgement(verdict, Optional.empty(), Optional.empty());
    }

    Channel channel() {
      return route.map(Route::channel).orElse(Channel.LOCAL);
    }
  }

  /**
   * @param only the way on which the person asked for a notice; another one where it is closed
   */
  Judgement judge(Recipient to, Optional<Block> block, Optional<Channel> only) {
    boolean notice = block.filter(each -> each.purpose() == Purpose.NOTICE).isPresent();
    if (to.isSuppressed() && !(notice && only.isPresent())) {
      return leftAlone();
    }
    if (to.pausedAt().isPresent() && !notice) {
      return Judgement.of(
          Verdict.held(
              "review",
              "A person has to decide whether the last message was an opt-out.",
              clock.instant().plus(PAUSE)));
    }
    if (block.isEmpty()) {
      return Judgement.of(Verdict.refused("wording", "There is no approved wording of this name."));
    }
    if (block.get().withdrawn().isPresent()) {
      return Judgement.of(
          Verdict.refused("wording", "Withdrawn: " + block.get().withdrawn().get()));
    }
    return judge(to, block.get().purpose(), only);
  }

  /** A person's own words to a buyer: everything but the wording is asked. */
  Judgement judgeOwnWords(Recipient to) {
    return to.isSuppressed() ? leftAlone() : judge(to, Purpose.ANSWER, Optional.empty());
  }

  private static Judgement leftAlone() {
    return Judgement.of(Verdict.refused("opt-out", "The person asked to be left alone."));
  }

  private Judgement judge(Recipient to, Purpose purpose, Optional<Channel> only) {
    Optional<Route> route =
        only.flatMap(channel -> routes.open(to, channel, purpose))
            .or(() -> routes.choose(to, purpose));
    if (route.isEmpty()) {
      return Judgement.of(
          Verdict.refused("consent", "No way to the person is open, or none with consent."));
    }
    if (!route.get().hasHours()) {
      return new Judgement(limited(to, purpose, Optional.empty()), route, Optional.empty());
    }
    Whereabouts whereabouts = whereabouts(to, route.get().address());
    return new Judgement(
        timed(to, purpose, whereabouts), route, Optional.of(whereabouts.inWords()));
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
            whereabouts(to, to.phones().stream().findFirst()),
            Optional.of(to.lastAsked()),
            to.boughtAt());
    return expiry.ends().isAfter(at)
        ? Verdict.passed("EBR " + expiry.rule(), "Until " + expiry.ends())
        : Verdict.refused(
            "EBR " + expiry.rule(),
            "The enquiry or purchase allows no more calls (%s).".formatted(expiry.source()));
  }

  /** The phrasing that the person has not read, or, in an answer, read longest ago. */
  Optional<Block.Phrasing> fresh(
      List<String> used, Block block, Block.Form form, Map<String, String> known) {
    List<Block.Phrasing> fitting =
        block.phrasings(form).stream()
            .filter(phrasing -> phrasing.wording().render(known).isPresent())
            .toList();
    Optional<Block.Phrasing> unread =
        fitting.stream().filter(phrasing -> !used.contains(phrasing.id())).findFirst();
    return unread.isPresent() || block.purpose().isUnasked()
        ? unread
        : fitting.stream().min(Comparator.comparing(phrasing -> used.lastIndexOf(phrasing.id())));
  }

  Whereabouts whereabouts(Recipient to, Optional<String> number) {
    return atlas.locate(to.postalCode(), number);
  }

  private Verdict timed(Recipient to, Purpose purpose, Whereabouts whereabouts) {
    Instant now = clock.instant();
    Optional<ContactHours.Hindrance> quiet = hours.hindrance(whereabouts, now);
    if (quiet.isEmpty() || purpose == Purpose.NOTICE) {
      return limited(to, purpose, Optional.of(whereabouts));
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
        hours.nextPermitted(whereabouts, now));
  }

  private Verdict limited(Recipient to, Purpose purpose, Optional<Whereabouts> whereabouts) {
    Optional<ContactRule> law = whereabouts.flatMap(hours::dailyLimit);
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
        whereabouts.map(there -> hours.nextPermitted(there, free)).orElse(free));
  }
}
