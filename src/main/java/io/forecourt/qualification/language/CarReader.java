package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import io.forecourt.qualification.language.heads.Hunches;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cars of a message: the one that is wanted and the one that is given in exchange. */
final class CarReader {

  private static final Pattern STOCK =
      Pattern.compile(
          "\\bstock ?(?:number|no\\.?|num|#)? ?(?:is )?#? ?([a-z]{0,4}-?\\d[a-z0-9-]{2,9})\\b");
  private static final Pattern NUMBER = Pattern.compile("\\b(?=[a-z0-9-]*\\d)[a-z0-9-]{4,12}\\b");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(suvs?|sedans?|trucks?|pickups?|minivans?|vans?|hatch(?:back)?s?|coupes?|convertibles?"
              + "|wagons?|crossovers?)\\b");
  private static final Pattern SEARCH =
      Pattern.compile(
          "\\b(?:looking|want|need|interested in|any|shopping for|see the|show me|stock on|considering"
              + "|thinking|carry)\\b|^ an? ");
  private static final Pattern OWN_BODY =
      Pattern.compile(
          "\\b(?:my|our|his|her|old|the same|wife's|husband's)(?: \\w+)? (?:suv|sedan|truck|pickup|minivan|van|hatch|coupe|wagon)\\b"
              + "|\\bhave an? (?:suv|truck|van)\\b");
  private static final Pattern NEW_OR_USED =
      Pattern.compile(
          "\\b(certified(?: pre-?owned)?|cpo|brand new|new(?! (?:job|baby|year|number|phone|here|to (?:me|this)))|leftover|pre-?owned|used(?! to\\b))\\b");

  private final Slate slate;
  private final Optional<Question> asked;
  private final Hunches hunches;
  private final boolean asksValue;
  private final Stock stock;

  CarReader(
      Slate slate, Optional<Question> asked, Hunches hunches, boolean asksValue, Stock stock) {
    this.stock = stock;
    this.asksValue = asksValue;
    this.slate = slate;
    this.asked = asked;
    this.hunches = hunches;
  }

  /**
   * @param vehicle the one wanted
   * @param tradeIn the buyer's own, or that there is none
   * @param certain whether the vehicle was named by more than its kind, and as it is written
   * @param ownCertain whether words tell of the trade, and not only a head
   */
  record Cars(
      Optional<Facts.Vehicle> vehicle,
      Optional<Facts.TradeIn> tradeIn,
      boolean certain,
      boolean ownCertain) {}

  Cars read() {
    Optional<Vin> vin = Vin.takeFrom(slate);
    String number =
        slate.take(STOCK).map(found -> found.group(1).toUpperCase(Locale.ROOT)).orElse(null);
    Optional<Stock.Car> ours =
        vin.map(Vin::number)
            .or(() -> Optional.ofNullable(number))
            .flatMap(stock::car)
            .or(this::byNumber);
    TradeInReader trade = new TradeInReader(slate, asked, hunches, asksValue);
    String text = slate.left();
    Ownership ownership = new Ownership(text, asked, asksValue);
    List<Mention> mentions =
        Mentions.takeFrom(slate, asks(Question.VEHICLE) || asks(Question.TRADE_IN), stock);
    Optional<Mention> own =
        mentions.stream().filter(car -> ownership.isOwn(car, mentions)).findFirst();
    Optional<Mention> wanted =
        mentions.stream().filter(car -> !ownership.isOwn(car, mentions)).findFirst();
    Optional<Facts.TradeIn> tradeIn = trade.read(own, wanted.isPresent());
    Optional<Facts.Vehicle> vehicle =
        tradeIn.filter(kept -> !kept.has()).isPresent() && asks(Question.TRADE_IN)
            ? Optional.empty()
            : vehicle(wanted, vin, number)
                .map(wish -> completed(wish, ours))
                .or(() -> ours.map(CarReader::wish));
    return new Cars(
        vehicle,
        tradeIn,
        wanted.filter(car -> !car.guessed()).isPresent()
            || vin.filter(each -> !each.isDoubtful()).isPresent()
            || number != null
            || ours.isPresent(),
        !trade.guessed());
  }

  private Optional<Facts.Vehicle> vehicle(
      Optional<Mention> wanted, Optional<Vin> vin, String number) {
    boolean searches = asks(Question.VEHICLE) || slate.says(SEARCH);
    String body = null;
    String condition = null;
    if (wanted.isPresent() || searches) {
      slate.takeAll(OWN_BODY);
      body = slate.take(BODY).map(found -> body(found.group(1))).orElse(null);
    }
    if (wanted.isPresent() || body != null || asks(Question.VEHICLE)) {
      condition = slate.take(NEW_OR_USED).map(found -> condition(found.group(1))).orElse(null);
    }
    boolean nothing = wanted.isEmpty() && vin.isEmpty() && number == null && body == null;
    if (nothing && (condition == null || !asks(Question.VEHICLE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Facts.Vehicle(
            wanted.map(Mention::year).or(() -> vin.flatMap(Vin::year)).orElse(null),
            wanted.map(Mention::make).or(() -> vin.flatMap(Vin::make)).orElse(null),
            wanted.map(Mention::model).orElse(null),
            wanted.map(Mention::trim).orElse(null),
            body,
            condition,
            vin.map(Vin::number).orElse(null),
            number));
  }

  /** A stock number that is not called one. */
  private Optional<Stock.Car> byNumber() {
    if (stock.isEmpty()) {
      return Optional.empty();
    }
    return NUMBER
        .matcher(slate.left())
        .results()
        .flatMap(
            found ->
                stock.car(found.group()).stream()
                    .peek(car -> slate.blank(found.start(), found.end())))
        .findFirst();
  }

  /** What the store knows of its car counts where the buyer left it open. */
  private static Facts.Vehicle completed(Facts.Vehicle wish, Optional<Stock.Car> ours) {
    if (ours.isEmpty()) {
      return wish;
    }
    Facts.Vehicle car = wish(ours.get());
    return new Facts.Vehicle(
        car.year(),
        car.make(),
        car.model(),
        car.trim(),
        wish.bodyStyle(),
        wish.condition(),
        wish.vin(),
        wish.stockNumber() == null ? car.stockNumber() : wish.stockNumber());
  }

  private static Facts.Vehicle wish(Stock.Car car) {
    return new Facts.Vehicle(
        car.year(), car.make(), car.model(), car.trim(), null, null, null, car.stockNumber());
  }

  private boolean asks(Question question) {
    return asked.filter(question::equals).isPresent();
  }

  private static String body(String word) {
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return switch (one) {
      case "suv", "crossover" -> "SUV";
      case "pickup" -> "Truck";
      case "hatch", "hatchback" -> "Hatchback";
      default -> one.substring(0, 1).toUpperCase(Locale.ROOT) + one.substring(1);
    };
  }

  private static String condition(String word) {
    if (word.startsWith("c")) {
      return "cpo";
    }
    return word.contains("new") || word.equals("leftover") ? "new" : "used";
  }
}
