package io.forecourt.understanding;

/** What a buyer wants to know. */
public enum BuyerQuestion {
  AVAILABILITY,
  PRICE,
  PAYMENT,
  HOURS,
  PLACE,
  /** Whether a machine writes. */
  ROBOT,
  /** Something that only a person knows. */
  OTHER
}
