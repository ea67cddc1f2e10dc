package io.forecourt.inventory;

import io.forecourt.store.StoreLoaded;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Reads {@code vehicles.csv} of a store. */
@Component
class VehicleImport {

  private static final Logger LOG = LoggerFactory.getLogger(VehicleImport.class);
  private static final String FILE = "vehicles.csv";

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
    List<String> notices = new ArrayList<>();
    VehicleFeed feed =
        new VehicleFeed(LocalDate.now(clock.withZone(loaded.store().zone())), notices);
    loaded
        .table(FILE)
        .forEach(
            line -> {
              Vehicle vehicle = feed.read(line);
              vehicles.save(loaded.store().id(), vehicle);
              photos.load(loaded.store().id(), vehicle, loaded.folder());
            });
    notices.forEach(notice -> LOG.warn("{} of {}, {}", FILE, loaded.store().id(), notice));
  }
}
