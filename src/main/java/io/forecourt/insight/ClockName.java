package io.forecourt.insight;

/** What is timed; each has its rows in the decision {@code sla-policy}. */
public enum ClockName {
  /** From arrival to the first useful answer, whoever or whatever gave it. */
  FIRST_RESPONSE("First answer"),

  /** From arrival to the first time a person tried to reach the buyer. */
  FIRST_ATTEMPT("First attempt"),

  /** From arrival to the first time a person spoke with the buyer. */
  FIRST_CONTACT("First contact"),

  /** From the handoff until the owner opens the lead, or somebody gets in touch with the buyer. */
  HANDOFF_PICKUP("Handoff picked up"),

  /** From the promise of a call at a certain time until somebody rings. */
  CALLBACK("Promised callback"),

  /** From a signal that cannot wait until a person gets in touch. */
  HOT_SIGNAL("Hot signal"),

  /** From the wish to have a trade-in looked at until it has a value. */
  APPRAISAL("Appraisal"),

  /** From an approved offer until its next date stands. */
  OFFER_NEXT_DATE("Next date of an offer");

  private final String words;

  ClockName(String words) {
    this.words = words;
  }

  /** As people read it. */
  public String words() {
    return words;
  }
}
