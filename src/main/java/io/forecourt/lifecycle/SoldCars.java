package io.forecourt.lifecycle;

import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.inventory.Vin;
import io.forecourt.lead.Lead;
import io.forecourt.platform.InvalidAnswer;
import io.forecourt.process.FormInputs;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the car that a rep reports as sold. A VIN outside of the stock is accepted, because stores
 * trade cars with each other; one that cannot exist, or is a slip away from a car in stock, is not.
 */
@Component
class SoldCars {

  private static final int SLIPS = 2;

  /** A car that was sold longer ago may have come back as a trade-in. */
  private static final int RECENT_DAYS = 60;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);

  private final Vehicles vehicles;
  private final LeadOutcomes leadOutcomes;

  SoldCars(Vehicles vehicles, LeadOutcomes leadOutcomes) {
    this.vehicles = vehicles;
    this.leadOutcomes = leadOutcomes;
  }

  /**
   * Returns the VIN of the car.
   *
   * @param text VIN or stock number
   * @throws InvalidAnswer if no such car can have been sold
   */
  String findVin(Lead lead, String text, LocalDate soldOn) {
    String store = lead.store();
    Optional<Vehicle> unit =
        vehicles
            .find(store, Vin.normalize(text))
            .or(() -> vehicles.findByStockNumber(store, text.strip()));
    String vin = unit.map(Vehicle::vin).orElseGet(() -> outsideOfTheStock(store, text));
    if (unit.filter(each -> each.status().isToBeHad()).isEmpty()) {
      leadOutcomes
          .findOtherSale(lead, vin, soldOn.minusDays(RECENT_DAYS))
          .ifPresent(
              on -> {
                throw refused(
                    "%s was sold to another buyer on %s. Check the VIN."
                        .formatted(unit.map(SoldCars::words).orElse("This car"), DAY.format(on)));
              });
    }
    return vin;
  }

  private String outsideOfTheStock(String store, String text) {
    String vin = Vin.normalize(text);
    if (!Vin.isVin(vin)) {
      throw refused(
          "No car in our stock has the number %s. Enter the stock number, or all 17 characters of the VIN."
              .formatted(text.strip()));
    }
    findSimilar(store, vin)
        .ifPresent(
            unit -> {
              throw refused(
                  "No car has the VIN %s. Did you mean %s, VIN %s?"
                      .formatted(vin, words(unit), unit.vin()));
            });
    if (Vin.isMistyped(vin)) {
      throw refused("No car has the VIN %s. Check it for a typing slip.".formatted(vin));
    }
    return vin;
  }

  private Optional<Vehicle> findSimilar(String store, String vin) {
    return vehicles.findAvailable(store).stream()
        .filter(unit -> Vin.difference(unit.vin(), vin) <= SLIPS)
        .min(Comparator.comparingInt(unit -> Vin.difference(unit.vin(), vin)));
  }

  private static String words(Vehicle unit) {
    return "the %s, stock %s".formatted(unit.spoken(), unit.stockNumber());
  }

  private static InvalidAnswer refused(String message) {
    return new InvalidAnswer(FormInputs.SOLD_VIN.name(), message);
  }
}
