package io.forecourt.inventory.feed;

import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryTarget;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Files of stock. */
@Component
class StockDeliveries implements DeliveryTarget {

  private final FeedSettings settings;
  private final StockUpdate update;
  private final Clock clock;

  StockDeliveries(FeedSettings settings, StockUpdate update, Clock clock) {
    this.settings = settings;
    this.update = update;
    this.clock = clock;
  }

  @Override
  public DeliveryKind kind() {
    return DeliveryKind.INVENTORY;
  }

  @Override
  public DeliveryResult apply(Delivery delivery, byte[] file) {
    FeedContent content =
        FeedReader.read(
            file,
            LocalDate.now(clock.withZone(delivery.store().zone())),
            settings.of(delivery.store().id()).money());
    return update.apply(delivery, content);
  }
}
