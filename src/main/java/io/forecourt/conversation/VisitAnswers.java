package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.store.BusinessTime;
import io.forecourt.store.OpenSlots;
import io.forecourt.store.SpokenHours;
import io.forecourt.understanding.question.QuestionDetails;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers when a buyer can come by: the time asked for, or the nearest at which the store is open.
 */
@Component
class VisitAnswers {

  private static final Duration VISIT = Duration.ofMinutes(30);
  private static final Duration AHEAD = Duration.ofMinutes(20);
  private static final LocalTime MORNING = LocalTime.of(10, 0);
  private static final int OFFERED = 2;

  void answer(Reply reply) {
    BusinessTime hours = reply.store().hours();
    OpenSlots slots = new OpenSlots(hours, VISIT);
    Optional<Instant> there = there(reply);
    if (there.isEmpty()) {
      return;
    }
    Instant earliest = there.get();
    Optional<ZonedDateTime> wished = wished(reply);
    if (wished.isEmpty()) {
      offer("answer-visit-times", slots.next(earliest.plus(Duration.ofHours(1)), OFFERED), reply);
      return;
    }
    Instant at = wished.get().toInstant();
    boolean named = reply.memory().visit().time().isPresent() && !leavesDayOpen(reply);
    if (named && !at.isBefore(earliest) && slots.isOpenAt(at)) {
      reply.memory().visit().hold(at);
      reply.say(
          "answer-visit",
          Map.of("visitTime", reply.language().visit(at, reply.now(), reply.store())));
      return;
    }
    LocalDate day = wished.get().toLocalDate();
    LocalDate today = reply.now().atZone(reply.store().zone()).toLocalDate();
    List<Instant> onThatDay =
        slots.on(day).filter(slot -> !slot.isBefore(earliest)).limit(OFFERED).toList();
    if (!named && !onThatDay.isEmpty()) {
      offer("answer-visit-times", slots.near(at, earliest, OFFERED), reply);
      return;
    }
    if (hours.windowsOn(day).isEmpty()) {
      reply
          .values()
          .put(
              "dayHours",
              StoreAnswers.withoutStop(
                  SpokenHours.in(reply.language().code()).day(hours, day, today)));
      offer(
          "answer-visit-closed",
          slots.next(opening(hours, at.isBefore(earliest) ? earliest : at), OFFERED),
          reply);
    } else {
      offer("answer-visit-other", slots.near(at, earliest, OFFERED), reply);
    }
  }

  /** "After six this week" names an hour, and no day to hold it on. */
  private static boolean leavesDayOpen(Reply reply) {
    return reply.details().day() == null
        && reply.memory().visit().day().isEmpty()
        && TurnWords.leaveDayOpen(reply.memory().heardWords());
  }

  /**
   * Returns from when on the car can be seen; empty if that is not known, and then the reply says
   * why.
   */
  private static Optional<Instant> there(Reply reply) {
    Instant soon = reply.now().plus(AHEAD);
    Optional<Vehicle> away = reply.unit().filter(unit -> unit.status() != Vehicle.Status.ON_LOT);
    if (away.isEmpty()) {
      return Optional.of(soon);
    }
    StandingAnswers.availability(away.get(), reply);
    if (!away.get().status().isToBeHad() || away.get().expectedOn().isEmpty()) {
      reply.memory().leaveOpen();
      return Optional.empty();
    }
    Instant after =
        away.get().expectedOn().get().plusDays(1).atStartOfDay(reply.store().zone()).toInstant();
    return Optional.of(after.isAfter(soon) ? after : soon);
  }

  private static Instant opening(BusinessTime hours, Instant at) {
    return hours.openAtOrAfter(at);
  }

  private static void offer(String template, List<Instant> times, Reply reply) {
    reply.say(
        template, Map.of("visitTimes", reply.language().visits(times, reply.now(), reply.store())));
  }

  /** Day and time as said now or before; a time without a day is the next one of that time. */
  private static Optional<ZonedDateTime> wished(Reply reply) {
    ConversationMemory memory = reply.memory();
    QuestionDetails details = reply.details();
    Optional<LocalDate> day = Optional.ofNullable(details.day()).or(memory.visit()::day);
    Optional<LocalTime> time = memory.visit().time();
    if (day.isEmpty() && time.isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime now = reply.now().atZone(reply.store().zone());
    LocalDate date = day.orElse(now.toLocalDate());
    LocalTime around =
        Optional.ofNullable(TurnWords.partOfDay(memory.heardWords())).orElse(MORNING);
    ZonedDateTime at = date.atTime(time.orElse(around)).atZone(reply.store().zone());
    boolean over = day.isEmpty() && at.isBefore(now);
    return Optional.of(over ? at.plusDays(1) : at);
  }
}
