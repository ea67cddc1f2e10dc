package io.forecourt.followup;

import java.time.Instant;

/**
 * A touch that is to come.
 *
 * @param callBy when a planned call counts as missed
 * @param task what to do, in words
 */
record PlannedTouch(Touch touch, Instant callBy, String task) {

  boolean isCall() {
    return touch.action() == Touch.Action.CALL;
  }
}
