package io.forecourt.appointment;

import java.time.Duration;
import java.time.Instant;

/**
 * Times at which an appointment is confirmed and the buyer is reminded.
 *
 * @param isFar whether there is time left to confirm it
 */
record AppointmentSchedule(boolean isFar, Instant confirmation, Instant reminder) {

  /**
   * Returns the schedule of an appointment. A reminder goes out no earlier than halfway to the
   * appointment, because a buyer needs none for an appointment made a moment ago.
   */
  static AppointmentSchedule of(
      Instant appointment, Duration confirmBefore, Duration remindBefore, Instant now) {
    Instant confirmation = appointment.minus(confirmBefore);
    Instant reminder = appointment.minus(remindBefore);
    Instant halfway = now.plus(Duration.between(now, appointment).dividedBy(2));
    return new AppointmentSchedule(
        confirmation.isAfter(now), confirmation, reminder.isBefore(halfway) ? halfway : reminder);
  }
}
