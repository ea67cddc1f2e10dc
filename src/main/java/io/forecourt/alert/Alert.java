package io.forecourt.alert;

import io.forecourt.lead.Lead;

/**
 * News that a member of staff has to know at once; sent at most once.
 *
 * @param person user id
 * @param about what tells it from another of its kind: the assignment, or the moment that is due
 * @param text one sentence without the buyer's contact data
 */
public record Alert(Lead lead, String person, Kind kind, String about, String text) {

  /** The reason for an alert. */
  public enum Kind {
    /** The lead was assigned to this person. */
    ASSIGNED,
    /** Something is due soon. */
    REMINDER,
    /** Something is overdue. */
    BREACH
  }
}
