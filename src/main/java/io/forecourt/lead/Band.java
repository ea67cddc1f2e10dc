package io.forecourt.lead;

/** How urgent a lead is, from its score; in rising order. */
public enum Band {
  LOW,
  MEDIUM,
  HIGH,
  HOT;

  /** Rank of a lead's tasks: hot ones stand on top, all others by when they are due. */
  public int urgency() {
    return this == HOT ? 100 : 50;
  }
}
