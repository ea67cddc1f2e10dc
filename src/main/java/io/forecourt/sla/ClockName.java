package io.forecourt.sla;

/** What is timed. */
public enum ClockName {
  /**
   * From arrival until the carrier accepts the first useful answer, by the assistant or a rep.
   * Answers that wait in the outbox or were given up do not count.
   */
  FIRST_RESPONSE("First answer", SlaPolicyRow.FIRST_RESPONSE),

  /** From arrival to the first time a person tried to reach the buyer. */
  FIRST_ATTEMPT("First attempt", SlaPolicyRow.FIRST_CONTACT),

  /** From arrival to the first time a person spoke with the buyer. */
  FIRST_CONTACT("First contact", SlaPolicyRow.FIRST_CONTACT),

  /** From the handoff until the owner opens the lead or staff contacts the buyer. */
  HANDOFF_PICKUP("Handoff picked up", SlaPolicyRow.HANDOFF_PICKUP),

  /** From the promise of a call at a certain time until the store calls. */
  CALLBACK("Promised callback", SlaPolicyRow.CALLBACK),

  /** From a signal that cannot wait until a person gets in touch. */
  HOT_SIGNAL("Hot signal", SlaPolicyRow.HOT_SIGNAL),

  /** From the wish to have a trade-in looked at until it has a value. */
  APPRAISAL("Appraisal", SlaPolicyRow.APPRAISAL),

  /** From an approved offer until the next date is agreed. */
  OFFER_NEXT_DATE("Next date of an offer", SlaPolicyRow.OFFER_NEXT_DATE);

  private final String label;
  private final SlaPolicyRow policyRow;

  ClockName(String words, SlaPolicyRow policyRow) {
    this.label = words;
    this.policyRow = policyRow;
  }

  /** Returns the row of the decision {@code sla-policy} that sets its deadline. */
  SlaPolicyRow policyRow() {
    return policyRow;
  }

  /** As people read it. */
  public String label() {
    return label;
  }
}
