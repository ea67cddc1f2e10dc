package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.understanding.text.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** All vehicles that a message names and that are not the buyer's own, in its order. */
public final class WantedVehicles {

  /** "Hard top" names a roof; a MINI Hardtop is called by its make. */
  private static final Pattern TOPS = Pattern.compile("^(?:hard|soft) ?top");

  public static List<WantedVehicle> in(
      String plain, Optional<Fact> asked, boolean asksValue, UnitIndex units) {
    TokenizedText text = new TokenizedText(plain);
    Optional<WantedVehicle> byNumber = NamedUnit.takeFrom(text, units).wish();
    VehicleOwnership ownership = new VehicleOwnership(text.left(), asked, asksValue);
    List<VehicleMention> mentions =
        VehicleMentions.takeFrom(text, asked.filter(Fact.VEHICLE::equals).isPresent(), units);
    if (byNumber.isPresent()) {
      return List.of(byNumber.get());
    }
    return mentions.stream()
        // A typing slip counts only where the store has such a car.
        .filter(car -> !car.guessed() || isInStock(car, units))
        .filter(car -> !TOPS.matcher(car.words()).find())
        .filter(car -> !ownership.isOwn(car, mentions))
        .map(
            car ->
                new WantedVehicle(
                    car.year(), car.make(), car.model(), car.trim(), null, null, null, null))
        .toList();
  }

  private static boolean isInStock(VehicleMention car, UnitIndex units) {
    return car.model() != null && units.hasModel(VehicleModels.key(car.model()));
  }

  private WantedVehicles() {}
}
