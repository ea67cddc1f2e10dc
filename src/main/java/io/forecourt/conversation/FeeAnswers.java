package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.terms.OutTheDoor;
import io.forecourt.terms.Purchase;
import io.forecourt.terms.StoreFees;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers what a store charges beside the price, itemized. */
@Component
class FeeAnswers {

  private final StoreFees fees;

  FeeAnswers(StoreFees fees) {
    this.fees = fees;
  }

  void outTheDoor(Vehicle unit, BigDecimal price, Reply reply) {
    Optional<OutTheDoor> estimate =
        fees.estimate(reply.store(), Purchase.of(price, unit.condition()));
    if (estimate.isEmpty()) {
      reply.leave("out-the-door price", "precio final");
      return;
    }
    OutTheDoor total = estimate.get();
    reply.say(
        "answer-out-the-door",
        Map.of(
            "outTheDoor", reply.money(total.total()),
            "feeLines", lines(total.lines(), reply)));
  }

  /** Answers what the store charges beside the price. */
  void fees(Optional<Vehicle> unit, Reply reply) {
    List<OutTheDoor.Line> charged =
        fees.fees(reply.store(), unit.map(Vehicle::condition).orElse("used"));
    if (charged.isEmpty()) {
      reply.leave("fees", "cargos");
    } else {
      reply.say("answer-fees", Map.of("feeLines", lines(charged, reply)));
    }
  }

  private static String lines(List<OutTheDoor.Line> lines, Reply reply) {
    return lines.stream()
        .map(line -> line.name(reply.language().code()) + " " + reply.money(line.amount()))
        .collect(Collectors.joining(", "));
  }
}
