package io.forecourt.messaging.gate;

import io.forecourt.messaging.law.ContactHours;
import io.forecourt.messaging.law.ContactRule;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.template.Purpose;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Holds unsolicited messages beyond the limit for 24 hours: the dealership's own, or a state's
 * where that is lower. Two of them are a pause apart, whatever a plan says.
 */
@Component
class DailyLimit {

  private static final Duration DAY = Duration.ofHours(24);

  private final ContactHours hours;
  private final MessagingProperties settings;
  private final Clock clock;

  DailyLimit(ContactHours hours, MessagingProperties settings, Clock clock) {
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * @param location where the person is, for routes that have contact hours
   */
  Verdict decide(Recipient to, Purpose purpose, Optional<Location> location) {
    if (!purpose.isUnasked()) {
      return Verdict.passed(
          purpose == Purpose.NOTICE ? "notice" : "answer", "The person asked for it.");
    }
    Optional<ContactRule> law = location.flatMap(hours::dailyLimit);
    int limit = Math.min(settings.perDay(), law.map(DailyLimit::perDay).orElse(settings.perDay()));
    List<Instant> lastDay = sendsOfLastDay(to);
    if (lastDay.size() < limit) {
      return pause(to, location).orElseGet(() -> passed(law));
    }
    Instant free = lastDay.get(limit - 1).plus(DAY);
    return Verdict.held(
        law.filter(rule -> perDay(rule) <= settings.perDay())
            .map(rule -> "limit " + rule.id())
            .orElse("limit"),
        "%d messages within 24 hours are enough.".formatted(limit),
        location.map(there -> hours.nextPermitted(there, free)).orElse(free));
  }

  private Optional<Verdict> pause(Recipient to, Optional<Location> location) {
    return to.lastUnasked()
        .map(last -> last.plus(settings.pause()))
        .filter(free -> free.isAfter(clock.instant()))
        .map(
            free ->
                Verdict.held(
                    "pause",
                    "Messages that no one asked for are at least %d minutes apart."
                        .formatted(settings.pause().toMinutes()),
                    location.map(there -> hours.nextPermitted(there, free)).orElse(free)));
  }

  private static Verdict passed(Optional<ContactRule> law) {
    return Verdict.passed(
        law.map(rule -> "hours " + rule.id()).orElse("hours"), "Within hours and limits.");
  }

  /** Newest first. */
  private List<Instant> sendsOfLastDay(Recipient to) {
    Instant now = clock.instant();
    return to.recentSends().stream()
        .filter(at -> at.plus(DAY).isAfter(now))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  private static int perDay(ContactRule rule) {
    return rule.perDay().orElseThrow();
  }
}
