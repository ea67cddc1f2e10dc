package io.forecourt.qualification.language;

/** What a message asks for or gives away, beside facts. */
public enum Signal {
  OPT_OUT,
  WRONG_PERSON,
  NOT_INTERESTED,
  HUMAN_REQUEST,
  COMPLAINT,
  URGENT,
  CREDIT_QUESTION,
  TRADE_VALUE_REQUEST,
  PRICE_QUESTION,
  AVAILABILITY_QUESTION,
  APPOINTMENT_REQUEST,
  APPOINTMENT_RESCHEDULE,
  APPOINTMENT_CANCEL,
  CONFIRM
}
