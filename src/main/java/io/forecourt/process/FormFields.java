package io.forecourt.process;

import java.util.Set;

/**
 * Names of the read-only fields of forms. Their values are read from our own tables when a form
 * opens and never stored in the engine.
 */
public final class FormFields {

  public static final String CUSTOMER_NAME = "customerName";
  public static final String CUSTOMER_PHONE = "customerPhone";
  public static final String CUSTOMER_EMAIL = "customerEmail";
  public static final String BRIEF_SETTLED = "briefSettled";
  public static final String BRIEF_DO_NOT_ASK = "briefDoNotAsk";
  public static final String NEXT_ACTION_TEXT = "nextActionText";
  public static final String DUE_TEXT = "dueText";

  /** Asks how the contact went, by the channel that the buyer wants. */
  public static final String CONTACT_QUESTION = "contactQuestion";

  public static final String OWNER_NAME = "ownerName";

  /** Colleagues who may take over, separated by semicolons: user name, space, full name. */
  public static final String COLLEAGUES = "colleagues";

  public static final String VEHICLE_TEXT = "vehicleText";
  public static final String STOCK_TEXT = "stockText";
  public static final String TRANSCRIPT = "transcript";
  public static final String VISIT_TEXT = "visitText";
  public static final String TRADE_IN_TEXT = "tradeInText";
  public static final String PHOTOS_TEXT = "photosText";
  public static final String APPRAISAL_TEXT = "appraisalText";
  public static final String INTAKE_TEXT = "intakeText";
  public static final String INTAKE_PROBLEM = "intakeProblem";
  public static final String INTAKE_RECEIVED = "intakeReceived";
  public static final String AUDIT_TITLE = "auditTitle";
  public static final String AUDIT_TIMING = "auditTiming";
  public static final String AUDIT_CALL = "auditCall";

  /** Fields of a form about a lead. */
  public static final Set<String> SHOWN_OF_A_LEAD =
      Set.of(
          CUSTOMER_NAME,
          CUSTOMER_PHONE,
          CUSTOMER_EMAIL,
          BRIEF_SETTLED,
          BRIEF_DO_NOT_ASK,
          NEXT_ACTION_TEXT,
          DUE_TEXT,
          CONTACT_QUESTION,
          OWNER_NAME,
          COLLEAGUES,
          VEHICLE_TEXT,
          STOCK_TEXT,
          TRANSCRIPT,
          VISIT_TEXT,
          TRADE_IN_TEXT,
          PHOTOS_TEXT,
          APPRAISAL_TEXT,
          "askVehicle",
          "askBudget",
          "askTradeIn",
          "askTimeline",
          "askFinancing",
          "askContact");

  /** Fields of the form for an intake item that could not be parsed. */
  public static final Set<String> SHOWN_OF_AN_INTAKE =
      Set.of(INTAKE_TEXT, INTAKE_PROBLEM, INTAKE_RECEIVED);

  /** Fields of the forms for an audited lead or call. */
  public static final Set<String> SHOWN_OF_AN_AUDIT = Set.of(AUDIT_TITLE, AUDIT_TIMING, AUDIT_CALL);

  private FormFields() {}
}
