package io.forecourt.conversation;

import io.forecourt.inventory.StockQuery;
import io.forecourt.inventory.StockQuery.Criterion;
import io.forecourt.inventory.StockResult;
import io.forecourt.inventory.StockSearch;
import io.forecourt.inventory.Vehicle;
import io.forecourt.understanding.question.BuyerQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers units of the stock: what fits a wish, or what comes close to it. */
@Component
class StockAnswers {

  private static final String NEAR = "answer-search-near";
  private static final String CLOSEST = "answer-search-closest";

  private final StockSearch stock;
  private final StockWishes wishes;

  StockAnswers(StockSearch stock, StockWishes wishes) {
    this.stock = stock;
    this.wishes = wishes;
  }

  void answer(BuyerQuestion question, Reply reply) {
    StockQuery query = wishes.query(question, reply);
    if (query.isEmpty()) {
      // The next question asks what the buyer looks for.
      return;
    }
    StockResult result = stock.find(reply.store().id(), query);
    List<Vehicle> units = new ArrayList<>(result.units());
    order(question, units);
    List<Vehicle> near = result.alternatives().stream().map(StockResult.Alternative::unit).toList();
    reply.memory().search(query);
    boolean told = reply.templates().contains("answer-gone") || reply.memory().saidMissing();
    if (reply.memory().saidMissing() && isOffered(units.isEmpty() ? near : units, reply)) {
      // The news of this message names them.
      return;
    }
    if (!units.isEmpty()) {
      offer("answer-search", units, reply);
    } else if (!near.isEmpty()) {
      offer(told ? CLOSEST : NEAR, near, reply);
      wished(query, reply);
    } else if (relaxed(query, reply, told)) {
      wished(query, reply);
    } else {
      reply.say("answer-search-none");
      reply.memory().leaveOpen();
    }
  }

  private static boolean isOffered(List<Vehicle> units, Reply reply) {
    return units.stream().map(Vehicle::vin).allMatch(reply.memory().offered()::contains);
  }

  /** Drops the wishes that a search cannot give up by itself. */
  private boolean relaxed(StockQuery query, Reply reply, boolean told) {
    StockQuery wider =
        query
            .without(Criterion.MODEL)
            .without(Criterion.TRIM)
            .without(Criterion.YEAR_MIN)
            .without(Criterion.YEAR_MAX)
            .without(Criterion.COLOR)
            .without(Criterion.FUELS)
            .without(Criterion.FEATURES)
            .without(Criterion.MILES_MAX)
            .without(Criterion.CONDITION)
            .without(Criterion.SEATS_MIN);
    StockResult result = stock.find(reply.store().id(), wider);
    List<Vehicle> units =
        result.units().isEmpty()
            ? result.alternatives().stream().map(StockResult.Alternative::unit).toList()
            : result.units();
    if (wider.equals(query) || wider.isEmpty() || units.isEmpty()) {
      return false;
    }
    offer(told ? CLOSEST : NEAR, units, reply);
    return true;
  }

  private static void wished(StockQuery query, Reply reply) {
    reply.values().put("wished", StockWishes.words(query, reply));
  }

  private static void order(BuyerQuestion question, List<Vehicle> units) {
    Comparator<Vehicle> byPrice =
        Comparator.comparing(unit -> unit.price().orElse(BigDecimal.valueOf(Integer.MAX_VALUE)));
    switch (question) {
      case CHEAPER -> units.sort(byPrice);
      case LOWER_MILES ->
          units.sort(Comparator.comparing(unit -> unit.odometer().orElse(Integer.MAX_VALUE)));
      default -> {
        // As the search orders them.
      }
    }
  }

  static void offer(String template, List<Vehicle> units, Reply reply) {
    reply.memory().offer(units.stream().map(Vehicle::vin).toList());
    reply.say(template, Map.of("offered", list(units, reply), "offeredBrief", brief(units, reply)));
  }

  /** For a text message: "2021 RAV4 Limited $18,695; …". */
  private static String brief(List<Vehicle> units, Reply reply) {
    return units.stream()
        .map(
            unit ->
                "%d %s %s"
                    .formatted(unit.year(), unit.model(), unit.price().map(reply::money).orElse(""))
                    .strip())
        .collect(Collectors.joining("; "));
  }

  /** "2021 Toyota RAV4 Limited, white, 62,125 miles, $18,695; …". */
  static String list(List<Vehicle> units, Reply reply) {
    return units.stream().map(unit -> describe(unit, reply)).collect(Collectors.joining("; "));
  }

  static String describe(Vehicle unit, Reply reply) {
    return VehicleValues.describe(unit, reply.store(), reply.language());
  }
}
