package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;

/** What the buyer was asked; a bare number or "yes" has a meaning only against it. */
public enum Question {
  VEHICLE("vehicle"),
  BUDGET("budget"),
  TRADE_IN("tradeIn"),
  TIMELINE("timeline"),
  FINANCING("financing"),
  CONTACT("contact");

  private final String fact;

  Question(String fact) {
    this.fact = fact;
  }

  /** The fact that it asks for, as {@link Facts} names it. */
  public String fact() {
    return fact;
  }

  /** Whether the fact is known well enough not to be asked for. */
  public boolean isSettledIn(Facts facts) {
    return facts.settled().containsKey(fact);
  }
}
