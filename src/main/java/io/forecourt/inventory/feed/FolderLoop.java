package io.forecourt.inventory.feed;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks for files that a feed has dropped into the folder of a store. */
@Profile("!worker")
@Component
class FolderLoop extends PollingLoop {

  private final FolderDoor door;

  FolderLoop(
      FolderDoor door,
      @Value("${forecourt.inventory.folder-every:PT10S}") Duration every,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("inventory-folder", Schedule.every(every).onlyIf(serve && door.isOpen()));
    this.door = door;
  }

  @Override
  protected boolean runOnce() {
    return door.takeNext();
  }
}
