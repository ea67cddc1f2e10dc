package io.forecourt.qualification.language;

/** What the buyer was asked; a bare number or "yes" has a meaning only against it. */
public enum Question {
  VEHICLE,
  BUDGET,
  TRADE_IN,
  TIMELINE,
  FINANCING,
  CONTACT
}
