package io.forecourt.terms;

/** What a buyer may ask a store about, answered by the decision {@code store-answers}. */
public enum StoreTopic {
  /** Whether and how a car is held, and for how much. */
  DEPOSIT,
  /** How far the store delivers; the amount is the cost, if there is one figure. */
  DELIVERY,
  WARRANTY,
  RETURNS,
  LANGUAGES,
  /** How to get there and where to park. */
  DIRECTIONS,
  INSPECTION,
  TRADE_IN,
  /** How financing works here, bad credit too. */
  FINANCING,
  /** What is said about the rate beside an estimate. */
  APR,
  INSURANCE,
  /** What one needs for a test drive. */
  TEST_DRIVE,
  /** Who decides on prices. */
  PRICING
}
