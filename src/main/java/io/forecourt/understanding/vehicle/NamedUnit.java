package io.forecourt.understanding.vehicle;

import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.text.TokenizedText;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One particular car that a message names by VIN or stock number.
 *
 * @param stockNumber as the buyer wrote it; null if none is given
 * @param unit the store's unit of that number
 */
record NamedUnit(Optional<Vin> vin, String stockNumber, Optional<UnitIndex.Unit> unit) {

  private static final Pattern STOCK =
      Pattern.compile(
          "\\bstock ?(?:number|no\\.?|num|#)? ?(?:is )?#? ?([a-z]{0,4}-?\\d[a-z0-9-]{2,9})\\b");

  private static final Pattern NUMBER = Pattern.compile("\\b(?=[a-z0-9-]*\\d)[a-z0-9-]{4,12}\\b");

  static NamedUnit takeFrom(TokenizedText tokenizedText, UnitIndex units) {
    Optional<Vin> vin = Vin.takeFrom(tokenizedText);
    String number =
        tokenizedText
            .take(STOCK)
            .map(found -> found.group(1).toUpperCase(Locale.ROOT))
            .orElse(null);
    Optional<UnitIndex.Unit> unit =
        vin.map(Vin::number)
            .or(() -> Optional.ofNullable(number))
            .flatMap(units::find)
            .or(() -> takeBareNumber(tokenizedText, units));
    return new NamedUnit(vin, number, unit);
  }

  /** Takes a stock number that the buyer does not call one. */
  private static Optional<UnitIndex.Unit> takeBareNumber(
      TokenizedText tokenizedText, UnitIndex units) {
    if (units.isEmpty()) {
      return Optional.empty();
    }
    return NUMBER
        .matcher(tokenizedText.left())
        .results()
        .flatMap(
            found ->
                units.find(found.group()).stream()
                    .peek(unit -> tokenizedText.blank(found.start(), found.end())))
        .findFirst();
  }

  /** Returns whether the number is in the message without a likely typo. */
  boolean isCertain() {
    return vin.filter(each -> !each.isDoubtful()).isPresent()
        || stockNumber != null
        || unit.isPresent();
  }

  /** Returns the store's unit as a wish. */
  Optional<WantedVehicle> wish() {
    return unit.map(
        car ->
            new WantedVehicle(
                car.year(),
                car.make(),
                car.model(),
                car.trim(),
                null,
                null,
                null,
                car.stockNumber()));
  }

  /** Returns a wish with what the store knows of its unit; it knows the car better. */
  WantedVehicle complete(WantedVehicle wish) {
    return wish()
        .map(
            car ->
                new WantedVehicle(
                    car.year(),
                    car.make(),
                    car.model(),
                    car.trim(),
                    wish.bodyStyle(),
                    wish.condition(),
                    wish.vin(),
                    wish.stockNumber() == null ? car.stockNumber() : wish.stockNumber()))
        .orElse(wish);
  }
}
