package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cars of a message: the one that is wanted and the one that is given in exchange. */
public final class VehicleReader {

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
          "\\b(?:looking|want|need|interested in|any|shopping for|see the|show me|stock"
              + " on|considering|thinking|carry)\\b|^ an? ");
  private static final Pattern OWN_BODY =
      Pattern.compile(
          "\\b(?:my|our|his|her|old|the same|wife's|husband's)(?: \\w+)?"
              + " (?:suv|sedan|truck|pickup|minivan|van|hatch|coupe|wagon)\\b|\\bhave an?"
              + " (?:suv|truck|van)\\b");
  private static final Pattern NEW_OR_USED =
      Pattern.compile(
          "\\b(certified(?: pre-?owned)?|cpo|brand new|new(?! (?:job|baby|year|number|phone|here|to"
              + " (?:me|this)))|leftover|pre-?owned|used(?! to\\b))\\b");

  private final TokenizedText tokenizedText;
  private final Optional<Fact> asked;
  private final Predictions predictions;
  private final boolean asksValue;
  private final UnitIndex unitIndex;

  public VehicleReader(
      TokenizedText tokenizedText,
      Optional<Fact> asked,
      Predictions predictions,
      boolean asksValue,
      UnitIndex unitIndex) {
    this.unitIndex = unitIndex;
    this.asksValue = asksValue;
    this.tokenizedText = tokenizedText;
    this.asked = asked;
    this.predictions = predictions;
  }

  /**
   * @param vehicle the one wanted
   * @param tradeIn the buyer's own, or that there is none
   * @param certain whether the vehicle was named by more than its kind, and as it is written
   * @param ownCertain whether words tell of the trade, and not only a head
   */
  public record Vehicles(
      Optional<Facts.Vehicle> vehicle,
      Optional<Facts.TradeIn> tradeIn,
      boolean certain,
      boolean ownCertain) {}

  public Vehicles read() {
    Optional<Vin> vin = Vin.takeFrom(tokenizedText);
    String number =
        tokenizedText
            .take(STOCK)
            .map(found -> found.group(1).toUpperCase(Locale.ROOT))
            .orElse(null);
    Optional<UnitIndex.Unit> ours =
        vin.map(Vin::number)
            .or(() -> Optional.ofNullable(number))
            .flatMap(unitIndex::find)
            .or(this::byNumber);
    TradeInReader trade = new TradeInReader(tokenizedText, asked, predictions, asksValue);
    String text = tokenizedText.left();
    VehicleOwnership vehicleOwnership = new VehicleOwnership(text, asked, asksValue);
    List<VehicleMention> vehicleMentions =
        VehicleMentions.takeFrom(
            tokenizedText, asks(Fact.VEHICLE) || asks(Fact.TRADE_IN), unitIndex);
    Optional<VehicleMention> own =
        vehicleMentions.stream()
            .filter(car -> vehicleOwnership.isOwn(car, vehicleMentions))
            .findFirst();
    Optional<VehicleMention> wanted =
        vehicleMentions.stream()
            .filter(car -> !vehicleOwnership.isOwn(car, vehicleMentions))
            .findFirst();
    Optional<Facts.TradeIn> tradeIn = trade.read(own, wanted.isPresent());
    Optional<Facts.Vehicle> vehicle =
        tradeIn.filter(kept -> !kept.has()).isPresent() && asks(Fact.TRADE_IN)
            ? Optional.empty()
            : vehicle(wanted, vin, number)
                .map(wish -> completed(wish, ours))
                .or(() -> ours.map(VehicleReader::wish));
    return new Vehicles(
        vehicle,
        tradeIn,
        wanted.filter(car -> !car.guessed()).isPresent()
            || vin.filter(each -> !each.isDoubtful()).isPresent()
            || number != null
            || ours.isPresent(),
        !trade.guessed());
  }

  private Optional<Facts.Vehicle> vehicle(
      Optional<VehicleMention> wanted, Optional<Vin> vin, String number) {
    boolean searches = asks(Fact.VEHICLE) || tokenizedText.contains(SEARCH);
    String body = null;
    String condition = null;
    if (wanted.isPresent() || searches) {
      tokenizedText.takeAll(OWN_BODY);
      body = tokenizedText.take(BODY).map(found -> body(found.group(1))).orElse(null);
    }
    if (wanted.isPresent() || body != null || asks(Fact.VEHICLE)) {
      condition =
          tokenizedText.take(NEW_OR_USED).map(found -> condition(found.group(1))).orElse(null);
    }
    boolean nothing = wanted.isEmpty() && vin.isEmpty() && number == null && body == null;
    if (nothing && (condition == null || !asks(Fact.VEHICLE))) {
      return Optional.empty();
    }
    return Optional.of(
        new Facts.Vehicle(
            wanted.map(VehicleMention::year).or(() -> vin.flatMap(Vin::year)).orElse(null),
            wanted.map(VehicleMention::make).or(() -> vin.flatMap(Vin::make)).orElse(null),
            wanted.map(VehicleMention::model).orElse(null),
            wanted.map(VehicleMention::trim).orElse(null),
            body,
            condition,
            vin.map(Vin::number).orElse(null),
            number));
  }

  /** A stock number that is not called one. */
  private Optional<UnitIndex.Unit> byNumber() {
    if (unitIndex.isEmpty()) {
      return Optional.empty();
    }
    return NUMBER
        .matcher(tokenizedText.left())
        .results()
        .flatMap(
            found ->
                unitIndex.find(found.group()).stream()
                    .peek(unit -> tokenizedText.blank(found.start(), found.end())))
        .findFirst();
  }

  /** What the store knows of its car counts where the buyer left it open. */
  private static Facts.Vehicle completed(Facts.Vehicle wish, Optional<UnitIndex.Unit> ours) {
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

  private static Facts.Vehicle wish(UnitIndex.Unit unit) {
    return new Facts.Vehicle(
        unit.year(), unit.make(), unit.model(), unit.trim(), null, null, null, unit.stockNumber());
  }

  private boolean asks(Fact question) {
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
