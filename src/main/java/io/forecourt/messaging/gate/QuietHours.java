package io.forecourt.messaging.gate;

import io.forecourt.messaging.law.ContactHours;
import io.forecourt.messaging.law.ContactRule;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds messages during quiet hours, except notices and answers to what was just asked. */
@Component
class QuietHours {

  private final ContactHours hours;
  private final MessagingProperties settings;
  private final Clock clock;

  QuietHours(ContactHours hours, MessagingProperties settings, Clock clock) {
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  /** Returns a verdict during quiet hours; empty if they do not apply. */
  Optional<Verdict> decide(Recipient to, Purpose purpose, Location location) {
    Instant now = clock.instant();
    return hours
        .hindrance(location, now)
        .filter(hindrance -> purpose != Purpose.NOTICE)
        .map(
            hindrance ->
                isInstantAnswer(to, purpose, now)
                    ? instantAnswer(hindrance.rule())
                    : Verdict.held(
                        "hours " + hindrance.rule().id(),
                        "Quiet time in %s (%s)."
                            .formatted(hindrance.zone(), hindrance.rule().source()),
                        hours.nextPermitted(location, now)));
  }

  private boolean isInstantAnswer(Recipient to, Purpose purpose, Instant now) {
    return purpose == Purpose.ANSWER
        && settings.instantAnswers()
        && to.lastAsked().plus(settings.instantWithin()).isAfter(now);
  }

  private static Verdict instantAnswer(ContactRule rule) {
    return Verdict.passed(
        "instant-answer",
        "The buyer just wrote, and the policy allows an instant answer during quiet hours (%s)."
            .formatted(rule.source()));
  }
}
