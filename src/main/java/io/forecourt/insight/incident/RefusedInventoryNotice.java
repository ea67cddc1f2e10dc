package io.forecourt.insight.incident;

import io.forecourt.inventory.InventoryFileRefused;
import io.forecourt.store.Stores;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who are told of incidents that a file of stock was refused. */
@Component
class RefusedInventoryNotice {

  private final IncidentReaders readers;
  private final Stores stores;

  RefusedInventoryNotice(IncidentReaders readers, Stores stores) {
    this.readers = readers;
    this.stores = stores;
  }

  @EventListener
  void send(InventoryFileRefused refused) {
    readers.tell(
        refused.store(),
        "Inventory file refused: " + stores.get(refused.store()).name(),
        "%s\nNothing was changed. Until a file is accepted, the assistant goes by the stock of the last one.\n\nThe file came from: %s"
            .formatted(refused.reason(), refused.origin()));
  }
}
