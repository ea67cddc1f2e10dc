package io.forecourt.process;

import java.util.Set;

/** Names of the beans that a diagram may call; every other bean is out of its reach. */
public final class Delegates {

  // Service and business rule tasks.
  public static final String SCORE_LEAD = "scoreLeadDelegate";
  public static final String CHOOSE_OWNER = "chooseOwnerDelegate";
  public static final String SET_DEADLINES = "setDeadlinesDelegate";
  public static final String SEND_MESSAGE = "sendMessageDelegate";
  public static final String ANSWER_AND_ASK = "answerAndAskDelegate";
  public static final String ASK_NEXT_QUESTION = "askNextQuestionDelegate";
  public static final String CHOOSE_CONVERSATION_STEP = "chooseConversationStepDelegate";
  public static final String END_CONVERSATION = "endConversationDelegate";
  public static final String PAUSE_ASSISTANT = "pauseAssistantDelegate";
  public static final String RESUME_ASSISTANT = "resumeAssistantDelegate";
  public static final String EXPEDITE_CALL = "expediteCallDelegate";
  public static final String CLAW_BACK = "clawBackDelegate";
  public static final String PREPARE_HANDOFF = "prepareHandoffDelegate";
  public static final String CATCH_UP_CRM = "catchUpCrmDelegate";
  public static final String REMIND_OWNER = "remindOwnerDelegate";
  public static final String RECORD_BREACH = "recordBreachDelegate";
  public static final String PLAN_NEXT_STEP = "planNextStepDelegate";
  public static final String PLAN_TOUCH = "planTouchDelegate";
  public static final String SEND_TOUCH = "sendTouchDelegate";
  public static final String RECORD_CALL_NOT_MADE = "recordCallNotMadeDelegate";
  public static final String PLAN_INTAKE_REVIEW = "planIntakeReviewDelegate";
  public static final String CLOSE_LEAD = "closeLeadDelegate";
  public static final String REOPEN_LEAD = "reopenLeadDelegate";
  public static final String RETAIN_CUSTOMER = "retainCustomerDelegate";
  public static final String PLAN_OPT_OUT_REVIEW = "planOptOutReviewDelegate";
  public static final String LOG_WALK_IN = "logWalkInDelegate";
  public static final String PLAN_APPOINTMENT = "planAppointmentDelegate";
  public static final String SEND_APPOINTMENT_REMINDER = "sendAppointmentReminderDelegate";
  public static final String PLAN_APPRAISAL = "planAppraisalDelegate";
  public static final String DRAW_SAMPLE = "drawSampleDelegate";
  public static final String CLOSE_AUDIT = "closeAuditDelegate";

  // Task listeners.
  public static final String SET_NEXT_ACTION = "setNextActionListener";
  public static final String RECORD_CALL = "recordCallListener";
  public static final String RECORD_WORK = "recordWorkListener";
  public static final String RECORD_OUTCOME = "recordOutcomeListener";
  public static final String RECORD_REVIEW = "recordReviewListener";
  public static final String RECORD_OPT_OUT_REVIEW = "recordOptOutReviewListener";
  public static final String STEP_IN = "stepInListener";
  public static final String RECORD_CONFIRMATION = "recordConfirmationListener";
  public static final String RECORD_APPRAISAL = "recordAppraisalListener";
  public static final String RECORD_OFFER = "recordOfferListener";
  public static final String LOAD_NEXT_THREAD = "loadNextThreadListener";
  public static final String RECORD_THREAD_REVIEW = "recordThreadReviewListener";
  public static final String LOAD_NEXT_CALL = "loadNextCallListener";
  public static final String RECORD_CALL_REVIEW = "recordCallReviewListener";

  /** Everything above. */
  public static final Set<String> ALL =
      Set.of(
          SCORE_LEAD,
          CHOOSE_OWNER,
          SET_DEADLINES,
          SEND_MESSAGE,
          ANSWER_AND_ASK,
          ASK_NEXT_QUESTION,
          CHOOSE_CONVERSATION_STEP,
          END_CONVERSATION,
          PAUSE_ASSISTANT,
          RESUME_ASSISTANT,
          EXPEDITE_CALL,
          CLAW_BACK,
          PREPARE_HANDOFF,
          CATCH_UP_CRM,
          REMIND_OWNER,
          RECORD_BREACH,
          PLAN_NEXT_STEP,
          PLAN_TOUCH,
          SEND_TOUCH,
          RECORD_CALL_NOT_MADE,
          PLAN_INTAKE_REVIEW,
          CLOSE_LEAD,
          REOPEN_LEAD,
          RETAIN_CUSTOMER,
          LOG_WALK_IN,
          SET_NEXT_ACTION,
          RECORD_CALL,
          RECORD_WORK,
          RECORD_OUTCOME,
          RECORD_REVIEW,
          PLAN_OPT_OUT_REVIEW,
          RECORD_OPT_OUT_REVIEW,
          STEP_IN,
          PLAN_APPOINTMENT,
          SEND_APPOINTMENT_REMINDER,
          RECORD_CONFIRMATION,
          PLAN_APPRAISAL,
          RECORD_APPRAISAL,
          RECORD_OFFER,
          DRAW_SAMPLE,
          CLOSE_AUDIT,
          LOAD_NEXT_THREAD,
          RECORD_THREAD_REVIEW,
          LOAD_NEXT_CALL,
          RECORD_CALL_REVIEW);

  private Delegates() {}
}
