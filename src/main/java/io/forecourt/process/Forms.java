package io.forecourt.process;

/** Keys of the forms in {@code forms/}, one file each. */
public final class Forms {

  public static final String APPRAISE_TRADE_IN = "appraise-trade-in";
  public static final String APPROVE_OFFER = "approve-offer";
  public static final String CALL_CUSTOMER = "call-customer";
  public static final String CALL_LEAD = "call-lead";
  public static final String CHECK_DOUBTFUL_LEAD = "check-doubtful-lead";
  public static final String CLOSE_LEAD = "close-lead";
  public static final String CONFIRM_APPOINTMENT = "confirm-appointment";
  public static final String GREET_VISITOR = "greet-visitor";
  public static final String INTAKE_REVIEW = "intake-review";
  public static final String OVERDUE_INTAKE = "overdue-intake";
  public static final String LOG_WALK_IN = "log-walk-in";
  public static final String REVIEW_CALL = "review-call";
  public static final String REVIEW_THREAD = "review-thread";
  public static final String REVIEW_OPT_OUT = "review-opt-out";
  public static final String STEP_IN = "step-in";
  public static final String WORK_LEAD = "work-lead";

  private Forms() {}
}
