package io.forecourt.handoff;

import io.forecourt.inventory.StockCheck;
import io.forecourt.lead.Fact;
import io.forecourt.lead.FactSource;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says a lead in the words of the trade: the two lines before a call, and the next action. */
public final class Brief {

  private final Facts facts;
  private final Map<Fact, FactSource> sources;
  private final Optional<StockCheck> stock;
  private final Store store;
  private final Set<Fact> halfSure;

  Brief(Facts facts, Map<Fact, FactSource> sources, Optional<StockCheck> stock, Store store) {
    this.facts = facts;
    this.sources = sources;
    this.stock = stock;
    this.store = store;
    this.halfSure =
        sources.entrySet().stream()
            .filter(each -> !each.getValue().sure())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  public Facts facts() {
    return facts;
  }

  /** Returns where the facts come from, by name. */
  public Map<Fact, FactSource> sources() {
    return sources;
  }

  public Optional<StockCheck> stock() {
    return stock;
  }

  /** First line: what is known. */
  public String settled() {
    return "Settled (%d of %d): %s"
        .formatted(
            facts.complete(),
            Facts.ALL,
            facts.complete() == 0 ? "nothing yet." : String.join(" ", sentences()));
  }

  /** Second line: what must not be asked again, and what is only read back. */
  public String doNotAsk() {
    if (facts.complete() == 0) {
      return "Everything is still open.";
    }
    String known = spoken(fact -> !halfSure.contains(fact));
    String guessed = spoken(halfSure::contains);
    return Stream.of(
            known.isEmpty() ? "" : "Do not ask again: " + known + ".",
            guessed.isEmpty() ? "" : "Read back to be sure: " + guessed + ".")
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private String spoken(Predicate<Fact> which) {
    return facts.settled().keySet().stream()
        .filter(which)
        .map(Brief::spoken)
        .collect(Collectors.joining(", "));
  }

  private static String spoken(Fact fact) {
    return switch (fact) {
      case VEHICLE -> "the car";
      case BUDGET -> "the budget";
      case TRADE_IN -> "the trade-in";
      case TIMELINE -> "when";
      case FINANCING -> "how they pay";
      case CONTACT -> "how to reach them";
    };
  }

  /**
   * @param opening from the decision {@code next-action}
   */
  String nextAction(Lead lead, String opening, Instant due, Instant now) {
    String intent = lead.band().map(band -> band.name().toLowerCase(Locale.ROOT)).orElse("new");
    return "%s by %s, %s intent. %s"
        .formatted(
            opening, StoreFormats.dateTime(due, now, store), intent, String.join(" ", sentences()))
        .trim();
  }

  /** One short sentence for each settled fact. */
  List<String> sentences() {
    List<String> said = new ArrayList<>();
    facts.namedVehicle().ifPresent(vehicle -> said.add(vehicle(vehicle)));
    if (facts.isSettled(Fact.BUDGET)) {
      said.add(budget(facts.budget()));
    }
    if (facts.isSettled(Fact.TRADE_IN)) {
      said.add(facts.tradeIn().has() ? tradeIn(facts.tradeIn()) : "No trade.");
    }
    if (facts.isSettled(Fact.TIMELINE)) {
      said.add(timeline(facts.timeline()));
    }
    if (facts.financing() != null) {
      said.add(
          switch (facts.financing()) {
            case CASH -> "Pays cash.";
            case FINANCE -> "Finance preferred.";
            case LEASE -> "Lease preferred.";
          });
    }
    if (facts.isSettled(Fact.CONTACT)) {
      said.add(contact(facts.contact()));
    }
    return said;
  }

  private String vehicle(Facts.Vehicle wish) {
    String asked = stock.flatMap(StockCheck::vehicle).orElse(wish.spoken());
    String proof =
        stock
            .map(
                check ->
                    switch (check.answer()) {
                      case AVAILABLE ->
                          ", %s, VIN %s"
                              .formatted(
                                  check.status().orElseThrow().words(), check.vin().orElse("?"));
                      case GONE ->
                          ", %s"
                              .formatted(
                                  check
                                      .status()
                                      .map(status -> status.words())
                                      .orElse("not in stock"));
                      case NOT_NAMED -> "";
                    })
            .orElse("");
    return "Interested in " + asked + proof + ".";
  }

  private String budget(Facts.Budget budget) {
    if (budget.monthlyMax() != null) {
      return "Payment target: %s/month.".formatted(StoreFormats.money(budget.monthlyMax(), store));
    }
    if (budget.totalMax() != null) {
      return "Price target: %s.".formatted(StoreFormats.money(budget.totalMax(), store));
    }
    return "Budget stated.";
  }

  private static String tradeIn(Facts.TradeIn trade) {
    String car =
        Stream.of(trade.year(), trade.make(), trade.model())
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return car.isEmpty() ? "Has a trade." : "Trade: " + car + ".";
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

  private static String contact(Facts.Contact contact) {
    String how = contact.channel().name().toLowerCase(Locale.ROOT);
    String after = contact.from() == null ? "" : " after " + contact.from();
    return "Best contact: " + how + after + ".";
  }
}
