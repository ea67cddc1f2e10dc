package io.forecourt.process;

/** Topics of external tasks: work that is remote or may be retried. */
public final class Topics {

  /** In: leadId. Out: stockAnswer. */
  public static final String CHECK_AVAILABILITY = "inventory.checkAvailability";

  /** In: leadId. Out: crmWritten. */
  public static final String WRITE_LEAD = "crm.writeLead";

  private Topics() {}
}
