package io.forecourt.inventory.feed;

import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryMode;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.feed.FileRefused;
import io.forecourt.feed.LineNote;
import io.forecourt.inventory.VehiclePhotos;
import io.forecourt.store.Store;
import io.forecourt.store.StoreLoaded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Reads {@code vehicles.csv} of a store at the start. It is a first stock to begin with: once a
 * feed delivers, an old file must not bring back cars that are gone.
 */
@Component
class StartUpStock {

  private static final Logger LOG = LoggerFactory.getLogger(StartUpStock.class);
  private static final String FILE = "vehicles.csv";

  private final FeedSettings settings;
  private final StockUpdate update;
  private final DeliveryRuns runs;
  private final VehiclePhotos photos;
  private final Clock clock;

  StartUpStock(
      FeedSettings settings,
      StockUpdate update,
      DeliveryRuns runs,
      VehiclePhotos photos,
      Clock clock) {
    this.settings = settings;
    this.update = update;
    this.runs = runs;
    this.photos = photos;
    this.clock = clock;
  }

  @EventListener
  void importVehicles(StoreLoaded loaded) {
    Store store = loaded.store();
    if (runs.hasFeed(DeliveryKind.INVENTORY, store.id())) {
      LOG.info("{} of {} is not read: a feed delivers its stock.", FILE, store.id());
      return;
    }
    try {
      Resource file = loaded.folder().createRelative(FILE);
      if (!file.exists()) {
        loaded.errors().add(FILE + " is missing.");
        return;
      }
      load(loaded, file.getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read.", e);
    }
  }

  private void load(StoreLoaded loaded, byte[] file) {
    Store store = loaded.store();
    FeedContent content;
    try {
      content =
          FeedReader.read(
              file, LocalDate.now(clock.withZone(store.zone())), settings.of(store.id()).money());
    } catch (FileRefused e) {
      loaded.errors().add("%s: %s".formatted(FILE, e.getMessage()));
      return;
    }
    content
        .rejected()
        .forEach(
            note ->
                loaded.errors().add("%s line %d: %s".formatted(FILE, note.line(), note.reason())));
    content.warnings().forEach(note -> warn(store, note));
    Delivery delivery =
        new Delivery(
            DeliveryKind.INVENTORY,
            store,
            DeliveryMode.DELTA,
            Delivery.Source.START_UP,
            FILE,
            false);
    DeliveryResult result = update.apply(delivery, content);
    result.rejected().stream()
        .filter(note -> !content.rejected().contains(note))
        .forEach(note -> warn(store, note));
    content.vehicles().forEach(each -> photos.load(store.id(), each.vehicle(), loaded.folder()));
  }

  private static void warn(Store store, LineNote note) {
    LOG.warn("{} of {}, line {}: {}", FILE, store.id(), note.line(), note.reason());
  }
}
