package io.forecourt.inventory.feed;

import io.forecourt.feed.LineNote;
import java.util.List;
import java.util.Set;

/**
 * What a feed says.
 *
 * @param read how many lines, with those that were left out
 * @param rejected lines that were left out
 * @param warnings values that were left out, and what a person should look at
 * @param mentioned VINs of all lines, with those that were left out, and stock numbers of lines
 *     without a VIN, in capitals: a bad line does not mean that the car is gone
 */
record FeedContent(
    int read,
    List<FeedVehicle> vehicles,
    List<LineNote> rejected,
    List<LineNote> warnings,
    Set<String> mentioned) {}
