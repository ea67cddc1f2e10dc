package io.forecourt.process;

import java.util.Set;

/**
 * What forms show and ask beyond the variables of a process. The values shown are read from our own
 * tables when a form opens, and the answers are moved there when it is sent: neither stays in the
 * engine.
 */
public final class FormFields {

  public static final String VISIT_TEXT = "visitText";
  public static final String TRADE_IN_TEXT = "tradeInText";
  public static final String PHOTOS_TEXT = "photosText";
  public static final String APPRAISAL_TEXT = "appraisalText";
  public static final String INTAKE_TEXT = "intakeText";
  public static final String INTAKE_PROBLEM = "intakeProblem";
  public static final String INTAKE_RECEIVED = "intakeReceived";

  /** Shown to the person who opens a lead's task. */
  public static final Set<String> SHOWN_OF_A_LEAD =
      Set.of(
          "customerName",
          "customerPhone",
          "customerEmail",
          "briefSettled",
          "briefDoNotAsk",
          "nextActionText",
          "dueText",
          "ownerName",
          // A semicolon between them: the user name, a blank, and who it is.
          "colleagues",
          "vehicleText",
          "stockText",
          "transcript",
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

  /** Shown to the reviewer of an intake item that no parser could read. */
  public static final Set<String> SHOWN_OF_AN_INTAKE =
      Set.of(INTAKE_TEXT, INTAKE_PROBLEM, INTAKE_RECEIVED);

  /** Shown to the reviewer of a lead or a call of an audit. */
  public static final Set<String> SHOWN_OF_AN_AUDIT =
      Set.of("auditTitle", "auditTiming", "auditCall");

  private FormFields() {}
}
