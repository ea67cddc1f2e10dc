package io.forecourt.insight;

/** What is timed; each has its rows in the decision {@code sla-policy}. */
public enum ClockName {
  /** From arrival to the first useful answer, whoever or whatever gave it. */
  FIRST_RESPONSE,

  /** From arrival to the first time a person tried to reach the buyer. */
  FIRST_ATTEMPT,

  /** From arrival to the first time a person spoke with the buyer. */
  FIRST_CONTACT
}
