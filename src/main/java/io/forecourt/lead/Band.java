package io.forecourt.lead;

/** How urgent a lead is, from its score; in rising order. */
public enum Band {
  LOW,
  MEDIUM,
  HIGH,
  HOT;

  /** Priority of a lead's tasks: hot ones come first, all others by due time. */
  public int urgency() {
    return this == HOT ? 100 : 50;
  }
}
