package io.forecourt.inventory.feed;

import io.forecourt.inventory.Vehicle.Status;
import java.util.Optional;

/** Which status a unit has after a feed. A feed never undoes what a deal or a person decided. */
final class StatusRule {

  private static final String BY_FEED = "FEED";

  /**
   * @param source who set the current status
   * @param fed empty if the feed only lists what is for sale
   * @throws IllegalArgumentException with the reason why the line must not count
   */
  static Status decide(Status current, String source, Optional<Status> fed) {
    Status next = fed.orElse(current.isToBeHad() ? current : Status.ON_LOT);
    if (source.equals(BY_FEED)) {
      return next;
    }
    boolean isOut = next == Status.SOLD || next == Status.GONE;
    if (current == Status.SOLD && !isOut) {
      throw new IllegalArgumentException("The vehicle was sold here, so it stays sold.");
    }
    if (current == Status.RESERVED && !isOut && next != Status.RESERVED) {
      throw new IllegalArgumentException("The vehicle is reserved here, so it stays reserved.");
    }
    return current == Status.SOLD || next == current ? current : next;
  }

  /** Returns whether a unit that a snapshot does not list is gone by that. */
  static boolean endsByAbsence(Status current, String source) {
    return current.isToBeHad() || (current == Status.RESERVED && source.equals(BY_FEED));
  }

  private StatusRule() {}
}
