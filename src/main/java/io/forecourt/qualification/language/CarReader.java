package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cars: the one that is wanted and the one that is given in exchange. */
final class CarReader {

  private static final Pattern VIN = Pattern.compile("\\b(?=[a-z]*\\d)[a-hj-npr-z0-9]{17}\\b");
  private static final Pattern STOCK =
      Pattern.compile(
          "\\bstock ?(?:number|no\\.?|num|#)? ?(?:is )?#? ?([a-z]{0,4}-?\\d[a-z0-9-]{2,9})\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(?:(19[89]\\d|20[0-3]\\d)|'(\\d{2}))\\b");
  private static final Pattern MILEAGE =
      Pattern.compile(
          "\\b(\\d{1,3}(?:,\\d{3})|\\d{4,6}|\\d{1,3}) ?(k)? ?(?:ish )?(?:miles|mi\\b|on it|on the clock"
              + "|on the odometer)");
  private static final Pattern OWES =
      Pattern.compile(
          "\\b(?:(?:still )?owe(?:s|d)?|payoff(?: is| of)?|left on (?:it|the loan)|upside down|balance(?: is| of)?)"
              + " (?:about |around |like |maybe |roughly )?"
              + Amount.PATTERN
              + "|"
              + Amount.PATTERN
              + " (?:left )?(?:owed|left on (?:it|the loan)|payoff)");
  private static final Pattern OWES_NOTHING =
      Pattern.compile(
          "\\b(paid off|own it outright|free and clear|no (?:loan|lien)|don't owe|nothing owed)\\b");
  private static final Pattern HAS_TRADE =
      Pattern.compile(
          "\\b(trad(?:e|ing)(?: it| mine| my| her| him)?[ -]?in|my trade|to trade|trading|trade my|have a trade"
              + "|i'll trade|sell(?:ing)? you my|get rid of my (?:car|truck|suv|van)|swap my|trade mine)\\b");
  private static final Pattern NO_TRADE =
      Pattern.compile(
          "\\b(no trade(?:[ -]?in)?|nothing to trade|not trading|(?:don't|do not|won't) have (?:a|any(?:thing)?)"
              + " (?:to )?trade|without a trade|don't have (?:a car|one to trade)|first car|keeping my"
              + "|sold (?:my|it|mine) already|sold my (?:last |old )?car|won't be trading|no vehicle|keeping it|don't own (?:a|one))\\b");
  private static final Pattern MINE_BEFORE =
      Pattern.compile(
          "(?s).*\\b(my|mine|i have|i've got|i got|i drive|driving|currently have|trade(?:[ -]?in)?|trading(?:[ -]?in)?"
              + "|worth of|for my|got|own|old|owe on)(?: (?:a|an|the|my|is|in|it's|would be|for|old|current))*"
              + "(?: (?:'\\d{2}|\\d{4}))?(?: \\w+)? ?$");
  private static final Pattern OWNED =
      Pattern.compile("\\b(?:my|mine|i have|i've got|i drive|i own|current(?:ly)?)\\b");
  private static final Pattern WANTED_BEFORE =
      Pattern.compile(
          "(?s).*\\b(looking (?:at|for)|interested in|want(?:ed)?|see|buy|the|any|about|on (?:the|a)|for (?:the|a)|into"
              + "|towards?|against|test drive|like)(?: (?:a|an|the|your|that|this|new|used))*"
              + "(?: (?:'\\d{2}|\\d{4}))?(?: \\w+)? ?$");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(excellent|mint|like new|great|good|decent|fair|okay|ok|rough|poor|bad|beat up|wrecked)"
              + "(?: (?:condition|shape))?\\b");
  private static final Pattern BODY =
      Pattern.compile(
          "\\b(suv|sedan|truck|pickup|minivan|van|hatchback|coupe|convertible|wagon|crossover)s?\\b");
  private static final Pattern NEW_OR_USED =
      Pattern.compile("\\b(certified(?: pre-?owned)?|cpo|brand new|new|pre-?owned|used)\\b");

  private final Slate slate;
  private final Optional<Question> asked;
  private final List<Car> cars = new ArrayList<>();

  CarReader(Slate slate, Optional<Question> asked) {
    this.slate = slate;
    this.asked = asked;
  }

  /** A car as it is named, and whether it is the buyer's own. */
  private record Car(Integer year, String make, String model, String trim, boolean own) {}

  /**
   * @param vehicle the one wanted
   * @param tradeIn the buyer's own, or that there is none
   */
  record Cars(Optional<Facts.Vehicle> vehicle, Optional<Facts.TradeIn> tradeIn) {}

  Cars read() {
    String vin = slate.take(VIN).map(found -> found.group().toUpperCase(Locale.ROOT)).orElse(null);
    String stock =
        slate.take(STOCK).map(found -> found.group(1).toUpperCase(Locale.ROOT)).orElse(null);
    boolean owesNothing = slate.take(OWES_NOTHING).isPresent();
    Optional<BigDecimal> owes = slate.take(OWES).map(CarReader::amount);
    Optional<Integer> mileage = slate.take(MILEAGE).map(CarReader::mileage);
    boolean noTrade = slate.says(NO_TRADE) || isAnswer("no|nope|nah|none|not really|n/a");
    boolean trade = slate.says(HAS_TRADE) && !noTrade;
    String before = slate.left();
    Models.find(before).forEach(found -> car(found, before, trade));
    Optional<Car> own = cars.stream().filter(Car::own).findFirst();
    Optional<Car> wanted = cars.stream().filter(car -> !car.own()).findFirst();
    return new Cars(
        vehicle(wanted, vin, stock), tradeIn(own, noTrade, trade, owes, owesNothing, mileage));
  }

  private void car(Models.Found found, String before, boolean trade) {
    String left = before.substring(Math.max(0, found.start() - 60), found.start());
    Integer year = year(before, found);
    boolean own = isOwn(left, trade);
    slate.blank(found.start(), found.end());
    cars.add(new Car(year, found.make(), found.model(), null, own));
  }

  private boolean isOwn(String left, boolean trade) {
    boolean mine = MINE_BEFORE.matcher(left).matches();
    boolean wanted = WANTED_BEFORE.matcher(left).matches();
    if (mine != wanted) {
      return mine && (trade || OWNED.matcher(left).find() || asksTrade());
    }
    return asksTrade() || (mine && trade);
  }

  private boolean asksTrade() {
    return asked.filter(Question.TRADE_IN::equals).isPresent();
  }

  /** Right before the name, or after it: "2019 Rogue", "the Camry, 2021". */
  private Integer year(String text, Models.Found found) {
    String left = text.substring(Math.max(0, found.start() - 14), found.start());
    Matcher before = Pattern.compile(YEAR.pattern() + "(?: \\w+)? ?$").matcher(left);
    if (before.find()) {
      slate.blank(found.start() - left.length() + before.start(), found.start());
      return year(before.group(1), before.group(2));
    }
    Matcher after =
        Pattern.compile("^,? ?(?:from |in )?" + YEAR.pattern())
            .matcher(text.substring(found.end(), Math.min(text.length(), found.end() + 12)));
    return after.find() ? year(after.group(1), after.group(2)) : null;
  }

  private static Integer year(String four, String two) {
    if (four != null) {
      return Integer.valueOf(four);
    }
    int short2 = Integer.parseInt(two);
    return short2 > 40 ? 1900 + short2 : 2000 + short2;
  }

  private Optional<Facts.Vehicle> vehicle(Optional<Car> wanted, String vin, String stock) {
    boolean asksVehicle = asked.filter(Question.VEHICLE::equals).isPresent();
    String body = null;
    String condition = null;
    if (wanted.isPresent()
        || asksVehicle
        || slate.left().matches("(?s).*\\b(looking for|want|need|interested in)\\b.*")) {
      body = slate.take(BODY).map(found -> body(found.group(1))).orElse(null);
    }
    if (wanted.isPresent() || body != null) {
      condition = slate.take(NEW_OR_USED).map(found -> condition(found.group(1))).orElse(null);
    }
    if (wanted.isEmpty() && vin == null && stock == null && body == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Facts.Vehicle(
            wanted.map(Car::year).orElse(null),
            wanted.map(Car::make).orElse(null),
            wanted.map(Car::model).orElse(null),
            null,
            body,
            condition,
            vin,
            stock));
  }

  private Optional<Facts.TradeIn> tradeIn(
      Optional<Car> own,
      boolean noTrade,
      boolean trade,
      Optional<BigDecimal> owes,
      boolean owesNothing,
      Optional<Integer> mileage) {
    boolean has =
        own.isPresent()
            || trade
            || owes.isPresent()
            || (asksTrade() && (mileage.isPresent() || isAnswer("yes|yeah|yep|yup|sure|i do|si")));
    if (noTrade && own.isEmpty()) {
      return Optional.of(new Facts.TradeIn(false, null, null, null, null, null, null));
    }
    if (!has) {
      return Optional.empty();
    }
    String condition = slate.take(CONDITION).map(found -> state(found.group(1))).orElse(null);
    return Optional.of(
        new Facts.TradeIn(
            true,
            own.map(Car::year).orElse(null),
            own.map(Car::make).orElse(null),
            own.map(Car::model).orElse(null),
            mileage.orElse(null),
            condition,
            owesNothing ? BigDecimal.ZERO : owes.orElse(null)));
  }

  private boolean isAnswer(String words) {
    return asksTrade() && slate.left().matches("(?s) *(?:" + words + ")\\b.*");
  }

  private static BigDecimal amount(MatchResult found) {
    BigDecimal amount =
        found.group(1) != null
            ? Amount.of(found.group(1), found.group(2))
            : Amount.of(found.group(3), found.group(4));
    return amount.compareTo(BigDecimal.valueOf(100)) < 0 ? Amount.thousands(amount) : amount;
  }

  private static Integer mileage(MatchResult found) {
    int number = Integer.parseInt(found.group(1).replace(",", ""));
    return found.group(2) != null || number < 1_000 ? number * 1_000 : number;
  }

  private static String body(String word) {
    return switch (word) {
      case "suv", "crossover" -> "SUV";
      case "truck", "pickup" -> "Truck";
      case "minivan", "van" -> "Van";
      default -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    };
  }

  private static String condition(String word) {
    return word.startsWith("c") ? "cpo" : word.contains("new") ? "new" : "used";
  }

  private static String state(String word) {
    return switch (word) {
      case "excellent", "mint", "like new" -> "excellent";
      case "great", "good", "decent" -> "good";
      case "fair", "okay", "ok" -> "fair";
      default -> "poor";
    };
  }
}
