package io.forecourt.followup;

import java.time.Instant;

/**
 * A touch that is to come.
 *
 * @param callBy when a planned call counts as missed
 * @param task what to do, in words
 */
record PlannedTouch(Touch touch, Instant callBy, String task) {

  PlannedTouch postponedTo(Instant due) {
    return new PlannedTouch(touch.dueAt(due), callBy.isBefore(due) ? due : callBy, task);
  }

  boolean isCall() {
    return touch.action() == Touch.Action.CALL;
  }
}
