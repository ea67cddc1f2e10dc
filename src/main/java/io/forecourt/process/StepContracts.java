package io.forecourt.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The contracts of all beans in {@link Delegates} and of the topics in {@link Topics}. */
public final class StepContracts {

  private static final StepContract LEAD =
      new StepContract(Set.of("leadId"), Set.of(), Set.of(), Set.of(), false);

  private static final Map<String, StepContract> ALL = new HashMap<>();

  static {
    step(Delegates.SCORE_LEAD, Variables.GRADE, Variables.SCORE, Variables.BAND, Variables.URGENCY);
    step(Delegates.CHOOSE_OWNER, Variables.OWNER, Variables.NEXT_STEP_DUE);
    step(Delegates.SET_DEADLINES, Variables.QUALIFY_UNTIL, Variables.STOCK_ANSWER_WITHIN);
    step(
        Delegates.CHOOSE_CONVERSATION_STEP,
        Variables.CONVERSATION_STEP,
        Variables.HAND_OVER_BECAUSE,
        Variables.CALL_WITHIN,
        Variables.ANSWER_BY,
        Variables.QUALIFY_UNTIL);
    step(Delegates.PAUSE_ASSISTANT, Variables.ASSISTANT_PAUSED_UNTIL);
    step(Delegates.RESUME_ASSISTANT);
    step(Delegates.RECORD_BREACH);
    step(Delegates.REMIND_OWNER);
    step(
        Delegates.PREPARE_HANDOFF,
        Variables.FIRST_CONTACT_DUE,
        Variables.FIRST_CONTACT_REMINDER,
        Variables.FIRST_CONTACT_ESCALATION,
        Variables.CRM_WRITTEN,
        Variables.CRM_ANSWER_WITHIN);
    step(Delegates.CATCH_UP_CRM);
    step(Delegates.PLAN_NEXT_STEP, Variables.NEXT_STEP_DUE);
    step(Delegates.CLOSE_LEAD, Variables.LEAD_RESULT);
    step(Delegates.RETAIN_CUSTOMER);
    step(Delegates.PLAN_OPT_OUT_REVIEW, Variables.OPT_OUT_REVIEW_DUE);
    step(Delegates.PLAN_APPRAISAL, Variables.APPRAISAL_DUE);
    step(
        Delegates.REOPEN_LEAD, Variables.OWNER, Variables.SCORE, Variables.BAND, Variables.URGENCY);
    sending(LEAD, Delegates.ASK_NEXT_QUESTION);
    sending(LEAD, Delegates.CLAW_BACK);
    sending(LEAD, Delegates.SEND_APPOINTMENT_REMINDER);
    sending(after(LEAD, Variables.TOUCH_DUE), Delegates.SEND_TOUCH);
    sending(
        setting(
            after(LEAD, Variables.HAND_OVER_BECAUSE),
            Variables.CALL_WITHIN,
            Variables.FACTS_COMPLETE),
        Delegates.END_CONVERSATION);
    sending(naming(LEAD, Variables.MESSAGE_TEMPLATE), Delegates.SEND_MESSAGE);
    sending(
        setting(naming(LEAD, Variables.MESSAGE_TEMPLATE), Variables.FACTS_COMPLETE),
        Delegates.ANSWER_AND_ASK);
    ALL.put(
        Delegates.PLAN_TOUCH,
        setting(
            naming(LEAD, Variables.PLAN),
            Variables.TOUCH_ACTION,
            Variables.TOUCH_DUE,
            Variables.TOUCH_CALL_BY));
    ALL.put(Delegates.RECORD_CALL_NOT_MADE, after(LEAD, Variables.TOUCH_DUE));
    ALL.put(Delegates.EXPEDITE_CALL, after(LEAD, Variables.CALL_WITHIN));
    ALL.put(
        Delegates.PLAN_APPOINTMENT,
        setting(
            after(LEAD, Variables.NEXT_STEP_DUE),
            Variables.APPOINTMENT_IS_FAR,
            Variables.APPOINTMENT_CONFIRMATION,
            Variables.APPOINTMENT_REMINDER));
    StepContract none = new StepContract(Set.of(), Set.of(), Set.of(), Set.of(), false);
    ALL.put(
        Delegates.PLAN_INTAKE_REVIEW,
        setting(after(none, Variables.STORE), Variables.INTAKE_REVIEW_DUE));
    StepContract audit = after(none, Variables.AUDIT_ID);
    ALL.put(
        Delegates.DRAW_SAMPLE,
        setting(audit, Variables.AUDIT_LEADS, Variables.AUDIT_CALLS, Variables.AUDIT_UNTIL));
    ALL.put(Delegates.CLOSE_AUDIT, audit);
    ALL.put(Delegates.LOAD_NEXT_CALL, audit);
    ALL.put(Delegates.LOAD_NEXT_THREAD, audit);
    ALL.put(Delegates.SET_NEXT_ACTION, LEAD);
    records(Delegates.RECORD_CALL, LEAD, Variables.CALL_OUTCOME);
    records(
        Delegates.RECORD_WORK,
        setting(LEAD, Variables.NEXT_STEP_DUE),
        Variables.WORK_RESULT,
        FormInputs.NEXT_STEP_AT);
    records(
        Delegates.RECORD_OUTCOME,
        LEAD,
        Variables.LEAD_RESULT,
        FormInputs.LOST_REASON,
        FormInputs.SOLD_VIN);
    records(Delegates.RECORD_REVIEW, after(none, Variables.INTAKE_ID), Variables.IS_INQUIRY);
    records(Delegates.RECORD_OPT_OUT_REVIEW, LEAD, Variables.BUYER_OPTS_OUT);
    records(
        Delegates.STEP_IN,
        after(LEAD, Variables.OWNER),
        Variables.STEP_IN_DECISION,
        FormInputs.NEW_OWNER);
    records(
        Delegates.RECORD_CONFIRMATION, LEAD, Variables.CONFIRM_OUTCOME, FormInputs.NEXT_STEP_AT);
    records(
        Delegates.RECORD_APPRAISAL, setting(LEAD, Variables.APPROVAL_DUE), FormInputs.TRADE_VALUE);
    records(Delegates.RECORD_OFFER, LEAD, Variables.OFFER_DECISION);
    records(
        Delegates.LOG_WALK_IN,
        after(none, Variables.LOGGED_BY),
        FormInputs.CAME_BY,
        FormInputs.FIRST_NAME,
        FormInputs.PHONE);
    records(Delegates.RECORD_THREAD_REVIEW, audit, FormInputs.RELEVANCE, FormInputs.CLARITY);
    records(
        Delegates.RECORD_CALL_REVIEW,
        audit,
        FormInputs.CALL_GREETING,
        FormInputs.CALL_NEEDS,
        FormInputs.CALL_PRODUCT,
        FormInputs.CALL_OBJECTIONS,
        FormInputs.CALL_APPOINTMENT,
        FormInputs.CALL_DOCUMENTATION,
        FormInputs.CALL_OVERALL);
    ALL.put(Topics.CHECK_AVAILABILITY, setting(LEAD, Variables.STOCK_ANSWER));
    ALL.put(Topics.WRITE_LEAD, setting(LEAD, Variables.CRM_WRITTEN));
  }

  /** Returns the contract of a bean, by its current or a former name, or of a topic. */
  public static Optional<StepContract> find(String name) {
    return Optional.ofNullable(ALL.get(RetiredNames.BEANS.getOrDefault(name, name)));
  }

  private static void step(String bean, Variable<?>... sets) {
    ALL.put(bean, setting(LEAD, sets));
  }

  private static void sending(StepContract contract, String bean) {
    ALL.put(
        bean,
        new StepContract(contract.needs(), contract.inputs(), contract.sets(), Set.of(), true));
  }

  private static void records(String bean, StepContract contract, Variable<?>... answers) {
    ALL.put(
        bean, new StepContract(contract.needs(), Set.of(), contract.sets(), names(answers), false));
  }

  private static StepContract after(StepContract contract, Variable<?> needed) {
    Set<String> needs =
        contract.needs().isEmpty() ? Set.of(needed.name()) : Set.of("leadId", needed.name());
    return new StepContract(needs, contract.inputs(), contract.sets(), Set.of(), false);
  }

  private static StepContract naming(StepContract contract, Variable<?> input) {
    return new StepContract(
        contract.needs(), Set.of(input.name()), contract.sets(), Set.of(), false);
  }

  private static StepContract setting(StepContract contract, Variable<?>... sets) {
    return new StepContract(contract.needs(), contract.inputs(), names(sets), Set.of(), false);
  }

  private static Set<String> names(Variable<?>... variables) {
    return Arrays.stream(variables).map(Variable::name).collect(Collectors.toSet());
  }

  private StepContracts() {}
}
