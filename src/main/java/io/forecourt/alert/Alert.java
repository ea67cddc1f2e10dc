package io.forecourt.alert;

import io.forecourt.lead.Lead;

/**
 * Urgent notification to a member of staff; sent at most once.
 *
 * @param person user id
 * @param about distinguishes alerts of one kind: the assignment, or the due time
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
