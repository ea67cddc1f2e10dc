package io.forecourt.feed;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes files from any door; each is recorded, refused or not. */
@Component
public class Deliveries {

  private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

  private final DeliveryRuns runs;
  private final ApplicationEventPublisher events;

  Deliveries(DeliveryRuns runs, ApplicationEventPublisher events) {
    this.runs = runs;
    this.events = events;
  }

  /**
   * @throws FileRefused if nothing was changed, because the file as a whole cannot be right
   */
  public DeliveryResult accept(DeliveryTarget target, Delivery delivery, byte[] file) {
    try {
      return target.apply(delivery, file);
    } catch (FileRefused refused) {
      String store = delivery.store().id();
      LOG.warn("{} file of {} refused: {}", delivery.kind(), store, refused.getMessage());
      if (runs.recordRefusal(delivery, refused.getMessage())) {
        events.publishEvent(
            new DeliveryRefused(delivery.kind(), store, delivery.origin(), refused.getMessage()));
      }
      throw refused;
    }
  }
}
