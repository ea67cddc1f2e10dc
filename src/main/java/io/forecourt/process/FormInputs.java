package io.forecourt.process;

/** Names of the fields a person fills in; removed from the process when the form is submitted. */
public final class FormInputs {

  /** What the rep learned about the six facts; forms only ask for open ones. */
  public static final Variable<String> VEHICLE_WISH = text("vehicleWish");

  public static final Variable<Number> MONTHLY_MAX = number("monthlyMax");
  public static final Variable<String> TRADE_IN = text("tradeInAnswer");
  public static final Variable<String> TIMELINE = text("timelineBucket");
  public static final Variable<String> FINANCING = text("financingAnswer");
  public static final Variable<String> CONTACT_CHANNEL = text("contactChannel");

  /** Note of the rep about a call or a lead. */
  public static final Variable<String> NOTE = text("note");

  /** Why a rep sets an appointment although not all six facts are known. */
  public static final Variable<String> OVERRIDE_REASON = text("overrideReason");

  /** When the rep wants to get in touch again (ISO 8601 date and time). */
  public static final Variable<String> NEXT_STEP_AT = text("nextStepAt");

  public static final Variable<String> LOST_REASON = text("lostReason");
  public static final Variable<String> SOLD_VIN = text("soldVin");

  /** Date of the sale (ISO 8601). */
  public static final Variable<String> SOLD_ON = text("soldOn");

  /** SHOWN or NO_SHOW. */
  public static final Variable<String> VISIT_OUTCOME = text("visitOutcome");

  /** WALK_IN or PHONE: how a visitor or caller logged by a rep got in touch. */
  public static final Variable<String> CAME_BY = text("cameBy");

  /** User id of the colleague who takes over. */
  public static final Variable<String> NEW_OWNER = text("newOwner");

  /** Appraised value of the trade-in, in whole units of the store's currency. */
  public static final Variable<Number> TRADE_VALUE = number("tradeValue");

  public static final Variable<Number> TRADE_MILEAGE = number("tradeMileage");

  /** excellent, good, fair or poor. */
  public static final Variable<String> TRADE_CONDITION = text("tradeCondition");

  /** Offer for the trade-in; empty to offer the appraised value. */
  public static final Variable<Number> OFFER_AMOUNT = number("offerAmount");

  /** What a reviewer found in an inquiry. */
  public static final Variable<String> FIRST_NAME = text("firstName");

  public static final Variable<String> LAST_NAME = text("lastName");
  public static final Variable<String> PHONE = text("phone");
  public static final Variable<String> EMAIL = text("email");

  /** Marks from 1 to 5 for the answers to a buyer. */
  public static final Variable<String> RELEVANCE = text("relevance");

  public static final Variable<String> CLARITY = text("clarity");

  /** Marks from 1 to 5 for a call. */
  public static final Variable<String> CALL_GREETING = text("callGreeting");

  public static final Variable<String> CALL_NEEDS = text("callNeeds");
  public static final Variable<String> CALL_PRODUCT = text("callProduct");
  public static final Variable<String> CALL_OBJECTIONS = text("callObjections");
  public static final Variable<String> CALL_APPOINTMENT = text("callAppointment");
  public static final Variable<String> CALL_DOCUMENTATION = text("callDocumentation");
  public static final Variable<String> CALL_OVERALL = text("callOverall");

  private FormInputs() {}

  private static Variable<String> text(String name) {
    return new Variable<>(name, String.class);
  }

  private static Variable<Number> number(String name) {
    return new Variable<>(name, Number.class);
  }
}
