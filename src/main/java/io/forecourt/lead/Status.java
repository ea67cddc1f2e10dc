package io.forecourt.lead;

/** How a lead stands or ended. */
public enum Status {
  OPEN,
  SOLD,
  LOST,
  OPTED_OUT,
  BAD,
  RETAINED
}
