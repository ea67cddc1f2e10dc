package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.StockQuery;
import io.forecourt.inventory.StockQuery.Criterion;
import io.forecourt.inventory.StockResult;
import io.forecourt.inventory.StockSearch;
import io.forecourt.inventory.Vehicle;
import io.forecourt.terms.Payment;
import io.forecourt.understanding.question.BuyerQuestion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Offers units of the stock: what fits a wish, or what comes close to it. */
@Component
class StockAnswers {

  private static final String NEAR = "answer-search-near";
  private static final String CLOSEST = "answer-search-closest";

  private final StockSearch stock;
  private final MoneyAnswers money;

  StockAnswers(StockSearch stock, MoneyAnswers money) {
    this.stock = stock;
    this.money = money;
  }

  void answer(BuyerQuestion question, Reply reply) {
    StockQuery query = query(question, reply);
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
    reply.values().put("wished", words(query, reply));
  }

  /** "red Toyota Corolla", or "exact match". */
  private static String words(StockQuery query, Reply reply) {
    String words =
        List.of(Criterion.YEAR_MIN, Criterion.MAKE, Criterion.MODEL, Criterion.TRIM).stream()
            .filter(
                criterion ->
                    criterion != Criterion.YEAR_MIN
                        || query.text(Criterion.YEAR_MAX).equals(query.text(Criterion.YEAR_MIN)))
            .flatMap(criterion -> query.text(criterion).stream())
            .collect(Collectors.joining(" "));
    String color =
        query
            .text(Criterion.COLOR)
            .map(name -> name.toLowerCase(Locale.ROOT) + " ")
            .filter(name -> reply.language() == ReplyLanguage.ENGLISH)
            .orElse("");
    if (words.isEmpty()) {
      return reply.language().pick("an exact match", "un auto exactamente así");
    }
    String named = color + words;
    String article = "aeiou".indexOf(Character.toLowerCase(named.charAt(0))) < 0 ? "a " : "an ";
    return reply.language().pick(article, "un ") + named;
  }

  private StockQuery query(BuyerQuestion question, Reply reply) {
    StockQuery wish = reply.details().wish();
    Optional<Vehicle> unit = reply.unit();
    Optional<StockQuery> last = reply.memory().lastSearch();
    StockQuery query =
        switch (question) {
          case CHEAPER -> unit.map(car -> like(wish, car).cheaperThan(car.vin())).orElse(wish);
          case NEWER -> unit.map(car -> like(wish, car).newerThan(car.vin())).orElse(wish);
          case LOWER_MILES ->
              unit.map(
                      car ->
                          car.odometer()
                              .map(miles -> like(wish, car).milesTo(miles - 1))
                              .orElseGet(() -> like(wish, car)))
                  .orElse(wish);
          case OTHER_COLORS ->
              unit.map(car -> StockQuery.ANY.make(car.make()).model(car.model()))
                  .map(
                      model ->
                          wish.text(Criterion.COLOR)
                              .map(color -> model.color(ColorFamily.valueOf(color)))
                              .orElse(model))
                  .orElse(wish);
          case ALTERNATIVES -> unit.map(car -> like(wish, car)).orElse(wish);
          default -> wish;
        };
    boolean elsewhere = question != BuyerQuestion.STOCK_SEARCH && unit.isPresent();
    if (elsewhere) {
      query = query.excluding(List.of(unit.get().vin())).like(unit.get().vin());
    } else if (last.isPresent() && refines(reply)) {
      query = merged(last.get(), query);
    }
    return withinPayment(query, reply);
  }

  /** Another body or model begins a new search; anything else narrows the last one. */
  private static boolean refines(Reply reply) {
    StockQuery wish = reply.details().wish();
    return reply.memory().refinesSearch()
        && wish.text(Criterion.MODEL).isEmpty()
        && wish.text(Criterion.MAKE).isEmpty();
  }

  private static StockQuery merged(StockQuery older, StockQuery newer) {
    StockQuery merged = older.without(Criterion.EXCLUDED).without(Criterion.LIKE);
    Map<Criterion, String> all = new EnumMap<>(Criterion.class);
    all.putAll(merged.criteria());
    all.putAll(newer.criteria());
    return new StockQuery(all);
  }

  /** The same model where the words name no other kind of car. */
  private static StockQuery like(StockQuery wish, Vehicle car) {
    StockQuery kind = wish.without(Criterion.COLOR);
    boolean named =
        wish.text(Criterion.MODEL).isPresent()
            || wish.text(Criterion.BODY).isPresent()
            || wish.text(Criterion.MAKE).isPresent();
    return named ? kind : kind.make(car.make()).model(car.model());
  }

  private StockQuery withinPayment(StockQuery query, Reply reply) {
    BigDecimal monthly = reply.details().loan().monthly();
    if (monthly == null || query.text(Criterion.PRICE_MAX).isPresent()) {
      return query;
    }
    Optional<Payment> ceiling = money.ceiling(reply, monthly);
    ceiling.ifPresent(
        payment -> {
          reply.values().putAll(MoneyAnswers.values(payment, reply));
          reply.values().put("targetMonthly", reply.money(monthly));
          reply.say("answer-search-payment");
        });
    return ceiling.map(payment -> query.priceTo(payment.price())).orElse(query);
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
