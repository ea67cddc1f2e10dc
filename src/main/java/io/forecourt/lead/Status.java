package io.forecourt.lead;

/** Status of a lead: open, or how it ended. */
public enum Status {
  OPEN,
  SOLD,
  LOST,
  OPTED_OUT,
  BAD,
  RETAINED
}
