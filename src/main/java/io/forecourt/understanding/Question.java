package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;

/** What the buyer was asked; a bare number or "yes" has a meaning only against it. */
public enum Question {
  VEHICLE(Fact.VEHICLE),
  BUDGET(Fact.BUDGET),
  TRADE_IN(Fact.TRADE_IN),
  TIMELINE(Fact.TIMELINE),
  FINANCING(Fact.FINANCING),
  CONTACT(Fact.CONTACT);

  private final Fact fact;

  Question(Fact fact) {
    this.fact = fact;
  }

  /** The fact that it asks for. */
  public Fact fact() {
    return fact;
  }

  /** Whether the fact is known well enough not to be asked for. */
  public boolean isSettledIn(Facts facts) {
    return facts.isSettled(fact);
  }
}
