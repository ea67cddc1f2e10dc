package io.forecourt.process;

import java.util.Date;

/**
 * The whole vocabulary of the processes. Variables carry ids and decision facts; names, phone
 * numbers and messages stay in the tables of Forecourt.
 */
public final class Variables {

  /** The lead, also the business key (UUID as text). */
  public static final Variable<String> LEAD_ID = text("leadId");

  /** The rooftop, also the tenant of the instance. */
  public static final Variable<String> STORE = text("store");

  /** A to D. */
  public static final Variable<String> GRADE = text("grade");

  /** 0 to 100. */
  public static final Variable<Integer> SCORE = number("score");

  /** Priority of the lead's tasks, 0 to 100. */
  public static final Variable<Integer> URGENCY = number("urgency");

  /** LOW, MEDIUM, HIGH or HOT. */
  public static final Variable<String> BAND = text("band");

  /** User id of the one person who owns the lead. */
  public static final Variable<String> OWNER = text("owner");

  /** ISO 8601 duration after which the buyer gets a message that the stock check takes longer. */
  public static final Variable<String> STOCK_ANSWER_WITHIN = text("stockAnswerWithin");

  /** Result of the stock check: AVAILABLE, GONE or NOT_NAMED. */
  public static final Variable<String> STOCK_ANSWER = text("stockAnswer");

  /** Which approved block a message step sends; set in the diagram. */
  public static final Variable<String> MESSAGE_TEMPLATE = text("messageTemplate");

  /** CHECK_STOCK, ASK, WAIT or HAND_OVER: what the assistant does next. */
  public static final Variable<String> CONVERSATION_STEP = text("conversationStep");

  /** When a buyer who does not answer counts as silent. */
  public static final Variable<Date> ANSWER_BY = date("answerBy");

  /** When the assistant's questions end at the latest. */
  public static final Variable<Date> QUALIFY_UNTIL = date("qualifyUntil");

  /** Reason of a handoff, as named by the decision {@code escalation}. */
  public static final Variable<String> HAND_OVER_BECAUSE = text("handOverBecause");

  /** By which clock of {@code sla-policy} the buyer is called. */
  public static final Variable<String> CALL_WITHIN = text("callWithin");

  /** Until when the assistant leaves the conversation to a rep. */
  public static final Variable<Date> ASSISTANT_PAUSED_UNTIL = date("assistantPausedUntil");

  /** Settled facts, 0 to 6. */
  public static final Variable<Integer> FACTS_COMPLETE = number("factsComplete");

  /** ISO 8601 duration after which the rep's task no longer waits for the CRM. */
  public static final Variable<String> CRM_ANSWER_WITHIN = text("crmAnswerWithin");

  /** Whether the record is in the CRM. */
  public static final Variable<Boolean> CRM_WRITTEN = flag("crmWritten");

  /** When the buyer must have been called. */
  public static final Variable<Date> FIRST_CONTACT_DUE = date("firstContactDue");

  public static final Variable<Date> FIRST_CONTACT_REMINDER = date("firstContactReminder");
  public static final Variable<Date> FIRST_CONTACT_ESCALATION = date("firstContactEscalation");

  /** ANSWERED, NO_ANSWER, VOICEMAIL, WRONG_NUMBER, DO_NOT_CONTACT, TEXTED or EMAILED. */
  public static final Variable<String> CALL_OUTCOME = text("callOutcome");

  /** Whether a rep is already in touch with the buyer: a visitor or caller the rep logged. */
  public static final Variable<Boolean> WITH_REP = flag("withRep");

  /** User id of the person who started the process in Tasklist. */
  public static final Variable<String> LOGGED_BY = text("loggedBy");

  /** Key of the decision that plans touches; set in the diagram. */
  public static final Variable<String> PLAN = text("plan");

  /** CALL, MESSAGE, END (the plan is done) or IN_TOUCH (the buyer got in touch). */
  public static final Variable<String> TOUCH_ACTION = text("touchAction");

  public static final Variable<Date> TOUCH_DUE = date("touchDue");

  /** Until when a planned call may be made before it counts as missed. */
  public static final Variable<Date> TOUCH_CALL_BY = date("touchCallBy");

  /** NEXT_STEP, VISIT, FOLLOW_UP or CLOSE: what a rep does with a lead next. */
  public static final Variable<String> WORK_RESULT = text("workResult");

  /** When the lead's next step has to be done. */
  public static final Variable<Date> NEXT_STEP_DUE = date("nextStepDue");

  /** When a visit is to be confirmed. */
  public static final Variable<Date> APPOINTMENT_CONFIRMATION = date("appointmentConfirmation");

  /** When the buyer is reminded of a visit. */
  public static final Variable<Date> APPOINTMENT_REMINDER = date("appointmentReminder");

  /** Whether an appointment is far enough ahead that it has to be confirmed. */
  public static final Variable<Boolean> APPOINTMENT_IS_FAR = flag("appointmentIsFar");

  /** CONFIRMED, MOVED, CALLED_OFF or NOT_REACHED. */
  public static final Variable<String> CONFIRM_OUTCOME = text("confirmOutcome");

  public static final Variable<Date> APPRAISAL_DUE = date("appraisalDue");
  public static final Variable<Date> APPROVAL_DUE = date("approvalDue");

  /** Decision of a manager on an appraisal: APPROVE or LOOK_AGAIN. */
  public static final Variable<String> OFFER_DECISION = text("offerDecision");

  /** OPEN, SOLD, LOST, BAD or OPTED_OUT. */
  public static final Variable<String> LEAD_RESULT = text("leadResult");

  /** An intake item that no parser could read (UUID as text). */
  public static final Variable<String> INTAKE_ID = text("intakeId");

  public static final Variable<Date> INTAKE_REVIEW_DUE = date("intakeReviewDue");

  /** Whether the reviewer found an inquiry in the intake item. */
  public static final Variable<Boolean> IS_INQUIRY = flag("isInquiry");

  public static final Variable<Date> OPT_OUT_REVIEW_DUE = date("optOutReviewDue");

  /** Whether the buyer opts out, as reviewed by a person: YES or NO. */
  public static final Variable<String> BUYER_OPTS_OUT = text("buyerOptsOut");

  /** What a manager decides about an overdue lead: KEEP or REASSIGN. */
  public static final Variable<String> STEP_IN_DECISION = text("stepInDecision");

  /** Local to a task: the buyer wrote last and has no answer yet. */
  public static final Variable<Boolean> BUYER_WAITS = flag("buyerWaits");

  /** Local to a task: it is due when the buyer asked to be called. */
  public static final Variable<Boolean> CALLBACK = flag("callback");

  /** Id of a week's audit. */
  public static final Variable<String> AUDIT_ID = text("auditId");

  /** How many leads and calls were drawn for it. */
  public static final Variable<Integer> AUDIT_LEADS = number("auditLeads");

  public static final Variable<Integer> AUDIT_CALLS = number("auditCalls");

  /** When it is closed, reviewed or not. */
  public static final Variable<Date> AUDIT_UNTIL = date("auditUntil");

  private Variables() {}

  private static Variable<String> text(String name) {
    return new Variable<>(name, String.class);
  }

  private static Variable<Integer> number(String name) {
    return new Variable<>(name, Integer.class);
  }

  private static Variable<Boolean> flag(String name) {
    return new Variable<>(name, Boolean.class);
  }

  private static Variable<Date> date(String name) {
    return new Variable<>(name, Date.class);
  }
}
