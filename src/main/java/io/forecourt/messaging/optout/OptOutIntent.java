package io.forecourt.messaging.optout;

/** What a buyer's message says about receiving messages. */
public enum OptOutIntent {
  /** Wants no more messages, without a doubt. */
  STOP,
  /** The messages reach the wrong person. */
  WRONG_PERSON,
  /** Wants messages again. */
  START,
  /** Asks who writes and how to opt out. */
  HELP,
  /** Possibly an opt-out: a person has to review it. */
  DOUBT,
  NONE
}
