package io.forecourt.feed;

import io.forecourt.platform.PollingLoop;
import java.time.Duration;

/** Looks for files that another system has dropped into the folder of a store. */
public abstract class FolderLoop extends PollingLoop {

  private final FolderDoor door;

  protected FolderLoop(String name, FolderDoor door, Duration every, boolean serve) {
    super(name, Schedule.every(every).onlyIf(serve && door.isOpen()));
    this.door = door;
  }

  @Override
  protected boolean runOnce() {
    return door.takeNext();
  }
}
