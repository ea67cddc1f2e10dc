package io.forecourt.process;

/** Keys of the decisions: every number a dealer would argue about. */
public final class Decisions {

  /** How complete and serious an inquiry is: A to D. */
  public static final String LEAD_GRADE = "lead-grade";

  /** The points of an inquiry, each with its reason. */
  public static final String LEAD_SCORE = "lead-score";

  /** LOW, MEDIUM, HIGH or HOT for a score. */
  public static final String SCORE_BAND = "score-band";

  /** What kind of person should own a lead. */
  public static final String LEAD_ROUTING = "lead-routing";

  /** How long each clock of a lead may run. */
  public static final String SLA_POLICY = "sla-policy";

  /** The touches of a lead that has not answered, one by one. */
  public static final String FOLLOW_UP_CADENCE = "follow-up-cadence";

  /** When the store contacts a sold customer again. */
  public static final String RETENTION_PLAN = "retention-plan";

  /** Opening words of the next action shown to a rep. */
  public static final String NEXT_ACTION = "next-action";

  /** What the assistant asks next. */
  public static final String NEXT_QUESTION = "next-question";

  /** When a person takes over from the assistant, why, and how soon. */
  public static final String ESCALATION = "escalation";

  /** Rate, term and down payment that a payment estimate assumes. */
  public static final String PAYMENT_TERMS = "payment-terms";

  /** What a store answers on a topic, in English and Spanish. */
  public static final String STORE_ANSWERS = "store-answers";

  /** Fees, taxes and title that come on top of a price. */
  public static final String STORE_FEES = "store-fees";

  /** What is good, what is aimed at and what is alarming, for each figure. */
  public static final String BENCHMARKS = "benchmarks";

  /** How many leads and calls a week's audit draws. */
  public static final String QUALITY_SAMPLE = "quality-sample";

  private Decisions() {}
}
