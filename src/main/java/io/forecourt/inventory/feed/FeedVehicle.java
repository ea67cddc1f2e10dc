package io.forecourt.inventory.feed;

import io.forecourt.feed.LineNote;
import io.forecourt.inventory.Vehicle;
import java.util.Set;

/**
 * A vehicle as a feed describes it.
 *
 * @param line as in {@link LineNote}
 * @param given columns that the feed has; what it has no column for, it says nothing about
 * @param statusGiven whether the status is the feed's; else it only lists what is for sale
 */
record FeedVehicle(long line, Vehicle vehicle, Set<FeedColumn> given, boolean statusGiven) {

  String vin() {
    return vehicle.vin();
  }
}
