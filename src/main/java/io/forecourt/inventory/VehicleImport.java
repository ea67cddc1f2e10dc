package io.forecourt.inventory;

import io.forecourt.platform.CsvLine;
import io.forecourt.store.StoreLoaded;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads {@code vehicles.csv} of a store. */
@Component
class VehicleImport {

  private static final Set<String> CONDITIONS = Set.of("new", "used", "cpo");
  private static final String IN_DAYS = "today+";

  private final Vehicles vehicles;
  private final VehiclePhotos photos;
  private final Clock clock;

  VehicleImport(Vehicles vehicles, VehiclePhotos photos, Clock clock) {
    this.vehicles = vehicles;
    this.photos = photos;
    this.clock = clock;
  }

  @EventListener
  void importVehicles(StoreLoaded loaded) {
    LocalDate today = LocalDate.now(clock.withZone(loaded.store().zone()));
    loaded
        .table("vehicles.csv")
        .forEach(
            line -> {
              Vehicle vehicle = vehicle(line, today);
              vehicles.save(loaded.store().id(), vehicle);
              photos.load(loaded.store().id(), vehicle, loaded.folder());
            });
  }

  private static Vehicle vehicle(CsvLine line, LocalDate today) {
    return new Vehicle(
        line.value("vin", VehicleImport::vin),
        line.text("stock_number"),
        line.value("condition", VehicleImport::condition),
        line.value("year", Integer::valueOf),
        line.text("make"),
        line.text("model"),
        line.optional("trim").orElse(""),
        line.text("body_style"),
        line.optional("exterior").orElse(""),
        line.value("odometer", Integer::valueOf),
        line.optionalValue("price", BigDecimal::new).filter(price -> price.signum() > 0),
        line.value("status", Vehicle.Status::valueOf),
        line.optionalValue("expected_on", text -> day(text, today)));
  }

  /** Seventeen characters; the check digit only warns, European cars do not carry it. */
  private static String vin(String text) {
    if (!text.matches("(?i)[A-HJ-NPR-Z0-9]{17}")) {
      throw new IllegalArgumentException();
    }
    return text.toUpperCase(Locale.ROOT);
  }

  private static String condition(String text) {
    if (!CONDITIONS.contains(text)) {
      throw new IllegalArgumentException();
    }
    return text;
  }

  private static LocalDate day(String text, LocalDate today) {
    return text.startsWith(IN_DAYS)
        ? today.plusDays(Long.parseLong(text.substring(IN_DAYS.length())))
        : LocalDate.parse(text);
  }
}
