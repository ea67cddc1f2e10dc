package io.forecourt.understanding.question;

/** What a buyer wants to know. */
public enum BuyerQuestion {
  AVAILABILITY,
  PRICE,
  LOWEST_PRICE,
  /** Whether the store takes an amount for a unit. */
  OFFER,
  PAYMENT,
  APR,
  BAD_CREDIT,
  /** Which banks, whose financing, how long. */
  LENDERS,
  LEASE,
  DOC_FEE,
  OUT_THE_DOOR,
  MILEAGE,
  COLOR,
  YEAR,
  TRIM,
  VIN,
  STOCK_NUMBER,
  BODY,
  DRIVETRAIN,
  ENGINE,
  TRANSMISSION,
  FUEL_ECONOMY,
  SEATS,
  FEATURE,
  PHOTOS,
  /** New, used or certified. */
  CONDITION,
  WARRANTY,
  HISTORY,
  ACCIDENTS,
  OWNERS,
  RECALLS,
  TITLE,
  HOLD,
  DELIVERY,
  /** When a unit gets to the lot. */
  ARRIVAL,
  /** Why a unit is in the shop, and until when. */
  SHOP,
  OTHER_COLORS,
  ALTERNATIVES,
  CHEAPER,
  NEWER,
  LOWER_MILES,
  STOCK_SEARCH,
  HOURS,
  PLACE,
  LANGUAGES,
  /** Who answers, and who will. */
  WHO,
  /** Whether the buyer is talking to a machine. */
  ROBOT,
  WHY_ASK,
  TRADE_VALUE,
  TEST_DRIVE,
  /** Whether the buyer's own mechanic may look. */
  INSPECTION,
  RETURNS,
  /** The store's phone number. */
  CALL,
  /** How the buyer wants to be reached, and how not. */
  CHANNEL,
  /** What happens if the buyer who reserved a unit backs out. */
  WAITLIST,
  /** What to bring to the store. */
  BRING,
  /** Dents, rust, tires: what only a look at the unit tells. */
  WEAR,
  /** Something that only a person knows. */
  OTHER;

  /** Returns whether the answer is about one unit. */
  public boolean isAboutUnit() {
    return switch (this) {
      case AVAILABILITY,
          PRICE,
          LOWEST_PRICE,
          OFFER,
          PAYMENT,
          OUT_THE_DOOR,
          MILEAGE,
          COLOR,
          YEAR,
          TRIM,
          VIN,
          STOCK_NUMBER,
          BODY,
          DRIVETRAIN,
          ENGINE,
          TRANSMISSION,
          FUEL_ECONOMY,
          SEATS,
          FEATURE,
          PHOTOS,
          CONDITION,
          WARRANTY,
          HISTORY,
          ACCIDENTS,
          OWNERS,
          RECALLS,
          TITLE,
          ARRIVAL,
          SHOP,
          WEAR ->
          true;
      default -> false;
    };
  }

  /** Returns whether the answer offers other units. */
  public boolean isSearch() {
    return switch (this) {
      case OTHER_COLORS, ALTERNATIVES, CHEAPER, NEWER, LOWER_MILES, STOCK_SEARCH -> true;
      default -> false;
    };
  }
}
