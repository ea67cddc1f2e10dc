package io.forecourt.messaging.optout;

/** What a message says about messages. */
public enum OptOutIntent {
  /** No more of them, for sure. */
  STOP,
  /** They go to somebody else. */
  WRONG_PERSON,
  /** They may come again. */
  START,
  /** Who is it, and how does one end it? */
  HELP,
  /** Perhaps no more of them: a person has to read it. */
  DOUBT,
  NONE
}
