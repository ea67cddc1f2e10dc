package io.forecourt.understanding.question;

import io.forecourt.inventory.BodyStyle;
import io.forecourt.inventory.ColorFamily;
import io.forecourt.inventory.Drivetrain;
import io.forecourt.inventory.Fuel;
import io.forecourt.inventory.StockQuery;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.money.Amount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a message looks for in the stock. */
final class WishWords {

  private static final Pattern BODY =
      Pattern.compile(
          "\\b(suvs?|sedans?|trucks?|pick ?-?ups?|minivans?|vans?|hatch(?:back)?s?|coupes?"
              + "|convertibles?|wagons?|crossovers?|trocas?|camionetas?)\\b");
  private static final Pattern CONDITION =
      Pattern.compile(
          "\\b(brand new|new|used|certified|cpo|pre-?owned|isn'?t (?:brand )?new)\\b"
              + "(?! (?:to|here|number|job|phone|baby|year|tires))");
  private static final Pattern BELOW =
      Pattern.compile(
          "\\b(?:under|below|less than|max(?:imum)?|up to|no more than|within|cheaper than|not over"
              + "|hasta|tops|cap of) (?:of )?"
              + Amount.PATTERN);
  private static final Pattern ABOVE =
      Pattern.compile("\\b(?:over|above|more than|at least|starting at) " + Amount.PATTERN);
  private static final Pattern NEAR =
      Pattern.compile("\\b(?:around|about|near|close to|roughly|like|or so) " + Amount.PATTERN);
  private static final Pattern RANGE =
      Pattern.compile(Amount.PATTERN + " ?(?:to|-|and) ?" + Amount.PATTERN);
  private static final Pattern MARKED =
      Pattern.compile(Amount.PATTERN + "(?= ?(?:tops|or less|max|budget|cash|or under)|\\W*$)");
  private static final Pattern SMALL =
      Pattern.compile(
          "\\b(?:(?:small|little|compact) (?:cheap |used |new )?cars?|(?:carro|auto)s? (?:chic[oa]|pequen[oa])s?)\\b");
  private static final Pattern CHEAPEST =
      Pattern.compile(
          "\\b(?:cheapest|lowest[ -]priced?|least expensive|most affordable|cheap|barat[oa]s?)\\b");
  private static final Pattern MILES =
      Pattern.compile(
          "\\b(?:under|below|less than|fewer than|max) (\\d{1,3}(?:,?\\d{3})?) ?(k)?"
              + " ?(?:miles|mi)\\b");
  private static final Pattern LOW_MILES = Pattern.compile("\\blow[ -]?(?:miles?|mileage|mile)\\b");
  private static final Pattern SEATS =
      Pattern.compile(
          "\\b([5-8])(?: ?(?:or|-|to|o) ?[6-9])?["
              + " -]?(?:seats?|seater|passengers?|people|persons?|personas|pasajeros|of"
              + " us)\\b|\\b(?:seats?|fits?|room for|sit|for a family of) (?:at least |up to"
              + " )?([5-8])\\b(?!\\d)");
  private static final Pattern ROWS =
      Pattern.compile("\\b(?:3|three|third|3rd|tercera|tres)[ -]?(?:rows?|filas?)\\b");
  private static final Pattern ALL_WHEELS =
      Pattern.compile("\\b(?:awd|4wd|4x4|all[ -]wheel|four[ -]wheel|4 wheel)\\b");

  private static final int LOW = 45_000;
  private static final int ROWS_SEATS = 7;
  private static final BigDecimal NEAR_LOW = new BigDecimal("0.80");
  private static final BigDecimal NEAR_HIGH = new BigDecimal("1.12");
  private static final BigDecimal LEAST = BigDecimal.valueOf(3_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /**
   * @param plain the normalized message
   * @param text the message in lower case without accents
   * @param features the equipment that it names
   */
  static StockQuery read(
      String plain, String text, List<WantedVehicle> cars, List<String> features) {
    StockQuery wish = kind(text, cars);
    wish = prices(plain, wish);
    wish = YearWords.read(text, wish);
    if (CHEAPEST.matcher(text).find()) {
      wish = wish.cheapestFirst();
    }
    Matcher miles = MILES.matcher(plain);
    if (miles.find()) {
      int number = Integer.parseInt(miles.group(1).replace(",", ""));
      wish = wish.milesTo(miles.group(2) == null && number > 999 ? number : number * 1000);
    } else if (LOW_MILES.matcher(text).find()) {
      wish = wish.milesTo(LOW);
    }
    Matcher seats = SEATS.matcher(plain);
    if (seats.find()) {
      wish = wish.seatsFrom(Integer.parseInt(seats.group(seats.group(1) == null ? 2 : 1)));
    } else if (ROWS.matcher(text).find()) {
      wish = wish.seatsFrom(ROWS_SEATS);
    }
    if (ALL_WHEELS.matcher(text).find()) {
      wish = wish.drivetrain(Drivetrain.AWD, Drivetrain.FOUR_WHEEL);
    }
    List<String> equipment =
        features.stream().filter(feature -> !feature.equals("third row")).toList();
    return fuel(text, equipment.isEmpty() ? wish : wish.features(equipment));
  }

  private static StockQuery kind(String text, List<WantedVehicle> cars) {
    StockQuery wish = StockQuery.ANY;
    if (cars.size() == 1) {
      WantedVehicle car = cars.get(0);
      wish = car.make() == null ? wish : wish.make(car.make());
      wish = car.model() == null ? wish : wish.model(car.model());
      wish = car.trim() == null ? wish : wish.trim(car.trim());
      wish = car.year() == null ? wish : wish.yearFrom(car.year()).yearTo(car.year());
    }
    Matcher body = BODY.matcher(text);
    if (body.find()) {
      wish = body(body.group(1)).map(wish::body).orElse(wish);
    }
    if (SMALL.matcher(text).find()) {
      wish = wish.body(BodyStyle.SEDAN, BodyStyle.HATCHBACK, BodyStyle.COUPE);
    }
    Matcher condition = CONDITION.matcher(text);
    if (condition.find()) {
      String word = condition.group(1);
      boolean brandNew = word.endsWith("new") && !word.startsWith("isn");
      wish = wish.condition(word.startsWith("c") ? "cpo" : brandNew ? "new" : "used");
    } else if (text.matches(".*\\b(?:usad[oa]s?|seminuev[oa]s?)\\b.*")) {
      wish = wish.condition("used");
    }
    ColorFamily color = UnitWords.anyColor(text);
    return color == null ? wish : wish.color(color);
  }

  /** A Spanish "camioneta" may be a truck as well as an SUV or a van. */
  private static Optional<BodyStyle[]> body(String word) {
    if (word.startsWith("camioneta")) {
      return Optional.of(
          new BodyStyle[] {BodyStyle.SUV, BodyStyle.PICKUP, BodyStyle.MINIVAN, BodyStyle.VAN});
    }
    return word.startsWith("troca")
        ? Optional.of(new BodyStyle[] {BodyStyle.PICKUP})
        : BodyStyle.find(word.replaceAll("s$", "")).map(body -> new BodyStyle[] {body});
  }

  private static StockQuery prices(String plain, StockQuery wish) {
    String text = MILES.matcher(plain).replaceAll(" ").replaceAll("\\b20[0-3]\\d\\b", " ");
    Matcher range = RANGE.matcher(text);
    if (range.find()) {
      String k = range.group(2) == null ? range.group(4) : range.group(2);
      BigDecimal low = price(range.group(1), k);
      BigDecimal high = price(range.group(3), range.group(4));
      if (low.compareTo(LEAST) >= 0 && high.compareTo(low) > 0) {
        return wish.priceFrom(low).priceTo(high);
      }
    }
    Matcher near = NEAR.matcher(text);
    if (near.find() && price(near.group(1), near.group(2)).compareTo(LEAST) >= 0) {
      BigDecimal middle = price(near.group(1), near.group(2));
      return wish.priceFrom(middle.multiply(NEAR_LOW)).priceTo(middle.multiply(NEAR_HIGH));
    }
    StockQuery found = wish;
    for (Pattern pattern : List.of(BELOW, MARKED)) {
      Matcher below = pattern.matcher(text);
      if (below.find() && price(below.group(1), below.group(2)).compareTo(LEAST) >= 0) {
        found = found.priceTo(price(below.group(1), below.group(2)));
        break;
      }
    }
    Matcher above = ABOVE.matcher(text);
    return above.find() && price(above.group(1), above.group(2)).compareTo(LEAST) >= 0
        ? found.priceFrom(price(above.group(1), above.group(2)))
        : found;
  }

  /** "Under 25" means 25,000 where a car is spoken of. */
  private static BigDecimal price(String digits, String k) {
    BigDecimal amount = Amount.of(digits, k);
    return amount.compareTo(HUNDRED) < 0 ? Amount.thousands(amount) : amount;
  }

  private static StockQuery fuel(String text, StockQuery wish) {
    if (text.matches(".*\\b(?:hybrids?|hibridos?)\\b.*")) {
      return text.matches(".*\\b(?:electric|evs?|electricos?)\\b.*")
          ? wish.fuel(Fuel.HYBRID, Fuel.PLUG_IN_HYBRID, Fuel.ELECTRIC)
          : wish.fuel(Fuel.HYBRID, Fuel.PLUG_IN_HYBRID);
    }
    if (text.matches(".*\\b(?:electric (?:cars?|vehicles?|suvs?)|evs?|electricos?)\\b.*")) {
      return wish.fuel(Fuel.ELECTRIC);
    }
    return text.matches(".*\\bdiesels?\\b.*") ? wish.fuel(Fuel.DIESEL) : wish;
  }

  private WishWords() {}
}
