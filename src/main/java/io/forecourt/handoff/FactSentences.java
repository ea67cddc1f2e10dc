package io.forecourt.handoff;

import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The settled facts of a lead in the words of the trade. */
final class FactSentences {

  private final Facts facts;
  private final Optional<StockCheck> stock;
  private final Store store;

  FactSentences(Facts facts, Optional<StockCheck> stock, Store store) {
    this.facts = facts;
    this.stock = stock;
    this.store = store;
  }

  /** Returns all sentences in one line, with the VIN: for the record that goes to the CRM. */
  String joined() {
    return String.join(" ", list());
  }

  /** Returns all sentences in one line, as a person reads them before a call. */
  String readable() {
    return String.join(" ", list(false));
  }

  /** Returns one short sentence for each settled fact. */
  List<String> list() {
    return list(true);
  }

  private List<String> list(boolean withVin) {
    List<String> sentences = new ArrayList<>();
    facts.namedVehicle().ifPresent(vehicle -> sentences.add(vehicle(vehicle, withVin)));
    if (facts.isSettled(Fact.BUDGET)) {
      sentences.add(budget(facts.budget()));
    }
    if (facts.isSettled(Fact.TRADE_IN)) {
      sentences.add(facts.tradeIn().has() ? tradeIn(facts.tradeIn()) : "No trade.");
    }
    if (facts.isSettled(Fact.TIMELINE)) {
      sentences.add(timeline(facts.timeline()));
    }
    if (facts.financing() != null) {
      sentences.add(financing(facts.financing()));
    }
    if (facts.isSettled(Fact.CONTACT)) {
      sentences.add(contact(facts.contact()));
    }
    return sentences;
  }

  private String vehicle(WantedVehicle wish, boolean withVin) {
    String car = stock.flatMap(StockCheck::vehicle).orElse(wish.spoken());
    String standing = stock.map(check -> availability(check, withVin)).orElse("");
    return "Interested in " + car + standing + ".";
  }

  private static String availability(StockCheck check, boolean withVin) {
    return switch (check.answer()) {
      case AVAILABLE ->
          ", "
              + check.status().orElseThrow().words()
              + (withVin ? ", VIN " + check.vin().orElse("?") : "");
      case GONE -> ", " + check.status().map(status -> status.words()).orElse("not in stock");
      case NOT_NAMED -> "";
    };
  }

  private String budget(Facts.Budget budget) {
    String down =
        budget.down() == null
            ? ""
            : ", %s down".formatted(StoreFormats.money(budget.down(), store));
    if (budget.monthlyMax() != null) {
      return "Payment target: %s/month%s."
          .formatted(StoreFormats.money(budget.monthlyMax(), store), down);
    }
    if (budget.totalMax() != null) {
      return "Price target: %s%s.".formatted(StoreFormats.money(budget.totalMax(), store), down);
    }
    return "Budget stated%s.".formatted(down);
  }

  private static String tradeIn(Facts.TradeIn trade) {
    String car =
        Stream.of(trade.year(), trade.make(), trade.model())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    String miles = trade.mileage() == null ? "" : ", %,d miles".formatted(trade.mileage());
    return car.isEmpty() ? "Has a trade." : "Trade: " + car + miles + ".";
  }

  private static String timeline(Facts.Timeline timeline) {
    return switch (timeline.bucket()) {
      case WITHIN_7_DAYS -> "Buys within 7 days.";
      case WITHIN_30_DAYS -> "Buys within 30 days.";
      case WITHIN_90_DAYS -> "Buys within 90 days.";
      case OVER_90_DAYS -> "Buys later than in 90 days.";
      case JUST_LOOKING -> "Just looking for now.";
    };
  }

  private static String financing(Facts.Financing financing) {
    return switch (financing) {
      case CASH -> "Pays cash.";
      case FINANCE -> "Finance preferred.";
      case LEASE -> "Lease preferred.";
    };
  }

  private static String contact(Facts.Contact contact) {
    String how = contact.channel().name().toLowerCase(Locale.ROOT);
    String after = contact.from() == null ? "" : " after " + time(contact.from());
    String before = contact.to() == null ? "" : " before " + time(contact.to());
    return "Best contact: " + how + after + before + ".";
  }

  private static String time(String time) {
    return StoreFormats.timeOfDay(LocalTime.parse(time));
  }
}
