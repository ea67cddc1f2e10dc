package io.forecourt.platform;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A person whose data is stored: one customer of one store. Who shares a number with another
 * customer is told apart by the customer's id.
 *
 * @param addresses E.164 numbers and lowercase email addresses that no other customer uses
 */
public record DataSubject(UUID customerId, String store, List<UUID> leads, List<String> addresses) {

  /** Returns the parameters of the statements: customer, store, leads and addresses. */
  public Map<String, Object> parameters() {
    return Map.of(
        "customer",
        customerId,
        "store",
        store,
        "leads",
        leads.toArray(UUID[]::new),
        "addresses",
        addresses.toArray(String[]::new));
  }
}
