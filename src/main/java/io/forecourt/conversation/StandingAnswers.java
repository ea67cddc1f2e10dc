package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.understanding.question.BuyerQuestion;

/** Answers whether a unit can be had, and when. */
final class StandingAnswers {

  static void answer(BuyerQuestion question, Vehicle unit, Reply reply) {
    switch (question) {
      case ARRIVAL -> arrival(unit, reply);
      case SHOP -> shop(unit, reply);
      default -> availability(unit, reply);
    }
  }

  static void availability(Vehicle unit, Reply reply) {
    reply.say(
        switch (unit.status()) {
          case ON_LOT -> "answer-available";
          case IN_TRANSIT -> "answer-in-transit";
          case IN_REPAIR -> "answer-in-shop";
          case RESERVED -> "answer-reserved";
          case SOLD, GONE -> "answer-gone";
        });
    expected(unit, reply);
  }

  /** The buyer hears of it when the unit is there, or can be had again. */
  static void notify(Reply reply) {
    boolean awaited =
        reply
            .unit()
            .filter(
                unit ->
                    unit.status() == Vehicle.Status.IN_TRANSIT
                        || unit.status() == Vehicle.Status.IN_REPAIR)
            .isPresent();
    if (awaited) {
      expected(reply.unit().get(), reply);
    }
    reply.say(awaited ? "answer-notify" : "answer-waitlist");
  }

  /** A unit that can be had today may be sold tomorrow: no one is promised that it stays. */
  static void later(Reply reply) {
    if (reply.unit().filter(unit -> unit.status() == Vehicle.Status.ON_LOT).isPresent()) {
      reply.say("answer-available-later");
    }
  }

  private static void expected(Vehicle unit, Reply reply) {
    unit.expectedOn()
        .filter(day -> !day.isBefore(reply.now().atZone(reply.store().zone()).toLocalDate()))
        .ifPresent(
            day ->
                reply
                    .values()
                    .put(
                        "expected",
                        reply
                            .language()
                            .day(day, reply.now().atZone(reply.store().zone()).toLocalDate())));
    unit.standing().repairReason().ifPresent(reason -> reply.values().put("repairReason", reason));
  }

  private static void arrival(Vehicle unit, Reply reply) {
    switch (unit.status()) {
      case IN_TRANSIT, IN_REPAIR -> {
        availability(unit, reply);
        if (unit.expectedOn().isEmpty()) {
          reply.leave("arrival date", "fecha de llegada");
        }
      }
      default -> availability(unit, reply);
    }
  }

  private static void shop(Vehicle unit, Reply reply) {
    if (unit.status() != Vehicle.Status.IN_REPAIR) {
      availability(unit, reply);
      return;
    }
    expected(unit, reply);
    reply.say(unit.standing().repairReason().isPresent() ? "answer-shop-reason" : "answer-in-shop");
  }

  private StandingAnswers() {}
}
