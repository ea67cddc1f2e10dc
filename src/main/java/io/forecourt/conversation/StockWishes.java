package io.forecourt.conversation;

import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.StockQuery;
import io.forecourt.inventory.StockQuery.Criterion;
import io.forecourt.inventory.Vehicle;
import io.forecourt.lead.Facts;
import io.forecourt.terms.Payment;
import io.forecourt.understanding.question.BuyerQuestion;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns a buyer's wish into a search of the stock, and into words. */
@Component
class StockWishes {

  private final MoneyAnswers money;

  StockWishes(MoneyAnswers money) {
    this.money = money;
  }

  StockQuery query(BuyerQuestion question, Reply reply) {
    StockQuery wish = reply.details().wish();
    Optional<Vehicle> unit = reply.unit();
    Optional<StockQuery> last = reply.memory().lastSearch();
    StockQuery query =
        switch (question) {
          case CHEAPER -> unit.map(car -> like(wish, car).cheaperThan(car.vin())).orElse(wish);
          case NEWER ->
              wish.text(Criterion.YEAR_MIN).isPresent()
                  ? wish
                  : unit.map(car -> like(wish, car).newerThan(car.vin())).orElse(wish);
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

  /** Another model begins a new search; anything else narrows the last one. */
  private static boolean refines(Reply reply) {
    StockQuery wish = reply.details().wish();
    return reply.memory().refinesSearch() && wish.text(Criterion.MODEL).isEmpty();
  }

  private static StockQuery merged(StockQuery older, StockQuery newer) {
    StockQuery merged = older.without(Criterion.EXCLUDED).without(Criterion.LIKE);
    if (newer.text(Criterion.MAKE).isPresent()) {
      merged = merged.without(Criterion.MODEL).without(Criterion.TRIM);
    }
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
    boolean open = query.text(Criterion.PRICE_MAX).isEmpty();
    boolean wide = query.text(Criterion.MODEL).isEmpty() && query.text(Criterion.LIKE).isEmpty();
    Optional<Facts.Budget> known =
        Optional.ofNullable(reply.facts().budget()).filter(budget -> open && wide);
    BigDecimal monthly =
        Optional.ofNullable(reply.details().loan().monthly())
            .or(() -> known.map(Facts.Budget::monthlyMax))
            .orElse(null);
    if (monthly == null) {
      return known.map(Facts.Budget::totalMax).map(query::priceTo).orElse(query);
    }
    if (!open) {
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

  /** "Cheaper" and "newer" than the car that is spoken of: the store may well have others. */
  private static String comparative(StockQuery query) {
    if (query.text(Criterion.CHEAPER_THAN).isPresent()) {
      return "cheaper ";
    }
    return query.text(Criterion.NEWER_THAN).isPresent() ? "newer " : "";
  }

  private static String fewerMiles(StockQuery query, Reply reply) {
    return query
        .text(Criterion.MILES_MAX)
        .filter(miles -> reply.unit().isPresent())
        .map(miles -> " with fewer miles")
        .orElse("");
  }

  /** "red Toyota Corolla", or "exact match". */
  static String words(StockQuery query, Reply reply) {
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
    return reply
        .language()
        .pick(
            Articles.indefinite(comparative(query) + color + words) + fewerMiles(query, reply),
            "un " + words);
  }
}
