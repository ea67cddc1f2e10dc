package io.forecourt.equity;

import io.forecourt.feed.FolderDoors;
import io.forecourt.feed.FolderLoop;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Looks for files of customers. */
@Profile("!worker")
@Component
class CustomersFolderLoop extends FolderLoop {

  CustomersFolderLoop(
      FolderDoors doors,
      CustomerDeliveries target,
      @Value("${forecourt.customers.folder:}") String folder,
      @Value("${forecourt.customers.folder-every:PT10S}") Duration every,
      @Value("${forecourt.events.serve:true}") boolean serve) {
    super("customers-folder", doors.open(target, folder), every, serve);
  }
}
