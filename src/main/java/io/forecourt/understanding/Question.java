package io.forecourt.understanding;

import io.forecourt.lead.Fact;
import io.forecourt.lead.Facts;

/**
 * Question the assistant asked, one for each {@link Fact}; "450" or "yes" means something only as
 * an answer to it. Separate from Fact because conversations and decision tables store a question by
 * its constant's name ("TRADE_IN"), and a fact by its key ("tradeIn").
 */
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

  /** Returns the fact that it asks for. */
  public Fact fact() {
    return fact;
  }

  /** Returns whether the fact is known well enough not to be asked for. */
  public boolean isSettledIn(Facts facts) {
    return facts.isSettled(fact);
  }
}
