package io.forecourt.inventory.feed;

import io.forecourt.feed.FolderDoors;
import io.forecourt.feed.FolderLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks for files of stock. */
@Profile("!worker")
@Component
class InventoryFolderLoop extends FolderLoop {

  InventoryFolderLoop(
      FolderDoors doors,
      StockDeliveries target,
      @Value("${forecourt.inventory.folder:}") String folder,
      @Value("${forecourt.inventory.folder-every:PT10S}") Duration every,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("inventory-folder", doors.open(target, folder), every, serve);
  }
}
