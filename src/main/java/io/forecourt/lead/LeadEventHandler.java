package io.forecourt.lead;

/** Makes a lead's process follow what happened. */
public interface LeadEventHandler {

  /**
   * Runs in a transaction that also marks the event as applied, so that it counts exactly once. An
   * exception rolls back and means "later again".
   *
   * @return false when the process is not there yet
   */
  boolean apply(LeadEvent event, Lead lead);
}
