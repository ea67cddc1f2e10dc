package io.forecourt.sla;

/**
 * What the decision {@code sla-policy} sets a deadline for; each is a value of its column "clock".
 *
 * <p>Admins may add rows of their own and name them in the decision {@code escalation}; code asks
 * for those of this list.
 */
public enum SlaPolicyRow {
  FIRST_RESPONSE,
  STOCK_ANSWER,
  CRM_ANSWER,
  FIRST_CONTACT,
  NEXT_STEP,
  INTAKE_REVIEW,
  OPT_OUT_REVIEW,
  QUALIFY,
  SILENCE,
  HOT_SIGNAL,
  HANDOFF_PICKUP,
  CALLBACK,
  OFFER_NEXT_DATE,
  ASSISTANT_PAUSE,
  APPRAISAL,
  OFFER_APPROVAL,
  VISIT_CONFIRMATION,
  VISIT_REMINDER
}
