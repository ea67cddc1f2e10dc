package io.forecourt.understanding;

/** What a buyer wants to know. */
public enum BuyerQuestion {
  AVAILABILITY,
  PRICE,
  PAYMENT,
  HOURS,
  PLACE,
  /** Whether the buyer is talking to a machine. */
  ROBOT,
  /** Something that only a person knows. */
  OTHER
}
