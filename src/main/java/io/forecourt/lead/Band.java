package io.forecourt.lead;

/** How urgent a lead is, from its score; in rising order. */
public enum Band {
  LOW,
  MEDIUM,
  HIGH,
  HOT
}
