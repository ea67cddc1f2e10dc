package io.forecourt.insight.incident;

import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryRefused;
import io.forecourt.store.Stores;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are told of incidents that a file of stock or customers was refused. */
@Component
class RefusedDeliveryNotice {

  private final IncidentReaders readers;
  private final Stores stores;

  RefusedDeliveryNotice(IncidentReaders readers, Stores stores) {
    this.readers = readers;
    this.stores = stores;
  }

  @EventListener
  void send(DeliveryRefused refused) {
    boolean stock = refused.kind() == DeliveryKind.INVENTORY;
    readers.tell(
        refused.store(),
        "%s file refused: %s"
            .formatted(stock ? "Inventory" : "Customer", stores.get(refused.store()).name()),
        "%s\nNothing was changed. %s\n\nThe file came from: %s"
            .formatted(
                refused.reason(),
                stock
                    ? "Until a file is accepted, the assistant goes by the stock of the last one."
                    : "Until a file is accepted, customers stay as the last one has them.",
                refused.origin()));
  }
}
