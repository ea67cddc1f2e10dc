package io.forecourt.lead;

/** Stage of a lead's lifecycle, in order. */
public enum Stage {
  CAPTURE,
  SCORE,
  QUALIFY,
  HANDOFF,
  FOLLOW_UP,
  APPOINTMENT,
  DEAL,
  RETAIN;

  /** A lead goes forward, stays, or comes back from a later stage to be worked again. */
  public boolean mayBecome(Stage next) {
    return next.compareTo(this) >= 0 || next.compareTo(QUALIFY) >= 0;
  }
}
