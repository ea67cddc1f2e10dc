package io.forecourt.process;

import java.util.Map;
import java.util.Optional;

/**
 * Former names of the contract, each with its current one. Dealers edit diagrams, and a running
 * lead stays on the version it started with: a renamed bean, variable or decision output must still
 * be found by the name those use. Code writes current names only.
 */
public final class RetiredNames {

  /** Beans of service tasks and listeners. */
  public static final Map<String, String> BEANS =
      Map.ofEntries(
          Map.entry("askOnDelegate", Delegates.ASK_NEXT_QUESTION),
          Map.entry("bringCallForwardDelegate", Delegates.EXPEDITE_CALL),
          Map.entry("chooseTalkStepDelegate", Delegates.CHOOSE_CONVERSATION_STEP),
          Map.entry("endTalkDelegate", Delegates.END_CONVERSATION),
          Map.entry("keepWritingToCrmDelegate", Delegates.CATCH_UP_CRM),
          Map.entry("nextActionListener", Delegates.SET_NEXT_ACTION),
          Map.entry("nextCallListener", Delegates.LOAD_NEXT_CALL),
          Map.entry("nextThreadListener", Delegates.LOAD_NEXT_THREAD),
          Map.entry("planStepDelegate", Delegates.PLAN_NEXT_STEP),
          Map.entry("planVisitDelegate", Delegates.PLAN_APPOINTMENT),
          Map.entry("recordMissedCallDelegate", Delegates.RECORD_CALL_NOT_MADE),
          Map.entry("recordResultListener", Delegates.RECORD_OUTCOME),
          Map.entry("remindVisitorDelegate", Delegates.SEND_APPOINTMENT_REMINDER),
          Map.entry("takeBackDelegate", Delegates.CLAW_BACK));

  /** Process variables, among them the fields of forms. */
  public static final Map<String, String> VARIABLES =
      Map.of(
          "block", Variables.MESSAGE_TEMPLATE.name(),
          "talkStep", Variables.CONVERSATION_STEP.name(),
          "visitConfirmation", Variables.APPOINTMENT_CONFIRMATION.name(),
          "visitReminder", Variables.APPOINTMENT_REMINDER.name(),
          "visitIsFar", Variables.APPOINTMENT_IS_FAR.name(),
          "isEnquiry", Variables.IS_INQUIRY.name(),
          "wantsToBeLeftAlone", Variables.BUYER_OPTS_OUT.name());

  /** Outputs of decisions. */
  public static final Map<String, String> DECISION_OUTPUTS = Map.of("block", "template");

  private RetiredNames() {}

  /** Returns the former name of a variable. */
  public static Optional<String> formerNameOf(String variable) {
    return VARIABLES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(variable))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
