package io.forecourt.process;

/** Keys of the processes that code starts; a process is deployed from the file of the same name. */
public final class ProcessKeys {

  public static final String LEAD_LIFECYCLE = "lead-lifecycle";
  public static final String LEAD_QUALIFICATION = "lead-qualification";
  public static final String LEAD_HANDOFF = "lead-handoff";
  public static final String LEAD_FOLLOW_UP = "lead-follow-up";
  public static final String LEAD_WORK = "lead-work";
  public static final String CUSTOMER_RETENTION = "customer-retention";
  public static final String LOG_WALK_IN = "log-walk-in";
  public static final String INTAKE_REVIEW = "intake-review";
  public static final String OPT_OUT_REVIEW = "opt-out-review";
  public static final String CRM_CATCH_UP = "crm-catch-up";
  public static final String ASSISTANT_PAUSE = "assistant-pause";

  public static final String APPOINTMENT = "appointment";
  public static final String TRADE_IN_APPRAISAL = "trade-in-appraisal";

  public static final String QUALITY_AUDIT = "quality-audit";

  /** Returns the key of a definition, which its id begins with. */
  public static String of(String definitionId) {
    return definitionId == null ? "" : definitionId.split(":", 2)[0];
  }

  private ProcessKeys() {}
}
