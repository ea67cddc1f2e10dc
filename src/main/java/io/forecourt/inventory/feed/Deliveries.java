package io.forecourt.inventory.feed;

import io.forecourt.inventory.InventoryFileRefused;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a file of stock from any door; each is recorded, refused or not. */
@Component
class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final FeedSettings settings;
  private final StockUpdate update;
  private final DeliveryRuns runs;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Deliveries(
      FeedSettings settings,
      StockUpdate update,
      DeliveryRuns runs,
      ApplicationEventPublisher events,
      Clock clock) {
    this.settings = settings;
    this.update = update;
    this.runs = runs;
    this.events = events;
    this.clock = clock;
  }

  /**
   * @throws FeedRefused if nothing was changed, because the file as a whole cannot be right
   */
  DeliveryResult accept(Delivery delivery, byte[] file) {
    try {
      FeedContent content =
          FeedReader.read(
              file,
              LocalDate.now(clock.withZone(delivery.store().zone())),
              settings.of(delivery.store().id()).money());
      return update.apply(delivery, content);
    } catch (FeedRefused refused) {
      LOG.warn("Inventory of {} refused: {}", delivery.store().id(), refused.getMessage());
      if (runs.recordRefusal(delivery, refused.getMessage())) {
        events.publishEvent(
            new InventoryFileRefused(
                delivery.store().id(), delivery.origin(), refused.getMessage()));
      }
      throw refused;
    }
  }
}
