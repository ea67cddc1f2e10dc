package io.forecourt.alert;

import io.forecourt.lead.Lead;

/**
 * What somebody has to know at once; each is sent at most once.
 *
 * @param person user id
 * @param about what tells it from another of its kind: the assignment, or the moment that is due
 * @param text one sentence without the buyer's contact data
 */
public record Alert(Lead lead, String person, Kind kind, String about, String text) {

  /** Why somebody is alerted. */
  public enum Kind {
    /** The lead is this person's from now on. */
    ASSIGNED,
    /** Something is due soon. */
    REMINDER,
    /** Something is overdue. */
    BREACH
  }
}
