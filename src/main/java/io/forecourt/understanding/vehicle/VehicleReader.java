package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.classifier.Predictions;
import io.forecourt.understanding.text.TokenizedText;
import java.util.List;
import java.util.Optional;

/** Reads the vehicles of a message: the one the buyer wants and the one to trade in. */
public final class VehicleReader {

  private final TokenizedText tokenizedText;
  private final Optional<Fact> asked;
  private final Predictions predictions;
  private final boolean asksValue;
  private final UnitIndex units;

  /**
   * @param asksValue whether the message asks what the buyer's own car is worth
   */
  public VehicleReader(
      TokenizedText tokenizedText,
      Optional<Fact> asked,
      Predictions predictions,
      boolean asksValue,
      UnitIndex units) {
    this.tokenizedText = tokenizedText;
    this.asked = asked;
    this.predictions = predictions;
    this.asksValue = asksValue;
    this.units = units;
  }

  /**
   * @param vehicle the one wanted
   * @param tradeIn the buyer's own, or that there is none
   * @param certain whether the vehicle was named by more than its kind, and spelled correctly
   * @param ownCertain whether words mention the trade-in, and not just a classifier
   */
  public record Vehicles(
      Optional<WantedVehicle> vehicle,
      Optional<Facts.TradeIn> tradeIn,
      boolean certain,
      boolean ownCertain) {}

  public Vehicles read() {
    NamedUnit unit = NamedUnit.takeFrom(tokenizedText, units);
    TradeInReader trade = new TradeInReader(tokenizedText, asked, predictions, asksValue);
    VehicleOwnership ownership = new VehicleOwnership(tokenizedText.left(), asked, asksValue);
    List<VehicleMention> mentions =
        VehicleMentions.takeFrom(tokenizedText, asks(Fact.VEHICLE) || asks(Fact.TRADE_IN), units);
    Optional<VehicleMention> own =
        mentions.stream().filter(car -> ownership.isOwn(car, mentions)).findFirst();
    Optional<VehicleMention> wanted =
        mentions.stream().filter(car -> !ownership.isOwn(car, mentions)).findFirst();
    Optional<Facts.TradeIn> tradeIn = trade.read(own, wanted.isPresent());
    boolean deniesTrade = tradeIn.filter(kept -> !kept.has()).isPresent();
    Optional<WantedVehicle> vehicle =
        deniesTrade && asks(Fact.TRADE_IN)
            ? Optional.empty()
            : wish(wanted, unit).map(unit::complete).or(unit::wish);
    boolean certain = wanted.filter(car -> !car.guessed()).isPresent() || unit.isCertain();
    return new Vehicles(vehicle, tradeIn, certain, !trade.guessed());
  }

  private Optional<WantedVehicle> wish(Optional<VehicleMention> wanted, NamedUnit unit) {
    boolean asksVehicle = asks(Fact.VEHICLE);
    VehicleKind kind = VehicleKind.takeFrom(tokenizedText, wanted.isPresent(), asksVehicle);
    boolean named = wanted.isPresent() || unit.vin().isPresent() || unit.stockNumber() != null;
    if (!named && kind.bodyStyle() == null && (kind.condition() == null || !asksVehicle)) {
      return Optional.empty();
    }
    return Optional.of(
        new WantedVehicle(
            wanted.map(VehicleMention::year).or(() -> unit.vin().flatMap(Vin::year)).orElse(null),
            wanted.map(VehicleMention::make).or(() -> unit.vin().flatMap(Vin::make)).orElse(null),
            wanted.map(VehicleMention::model).orElse(null),
            wanted.map(VehicleMention::trim).orElse(null),
            kind.bodyStyle(),
            kind.condition(),
            unit.vin().map(Vin::number).orElse(null),
            unit.stockNumber()));
  }

  private boolean asks(Fact fact) {
    return asked.filter(fact::equals).isPresent();
  }
}
