package io.forecourt.messaging.delivery;

import io.forecourt.lead.Leads;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Follows up on a message that cannot be delivered: closes a bad address and notifies the owner.
 */
@Component
class DeliveryFailures {

  private final UndeliverableAddresses undeliverableAddresses;
  private final Leads leads;
  private final ApplicationEventPublisher events;

  DeliveryFailures(
      UndeliverableAddresses undeliverableAddresses,
      Leads leads,
      ApplicationEventPublisher events) {
    this.undeliverableAddresses = undeliverableAddresses;
    this.leads = leads;
    this.events = events;
  }

  /**
   * @param why ends with a period
   */
  void record(UUID leadId, UUID customerId, String address, Undeliverable.Cause cause, String why) {
    if (cause == Undeliverable.Cause.ADDRESS) {
      undeliverableAddresses.close(customerId, address);
    }
    events.publishEvent(
        new OwnerNotice(
            leads.get(leadId), "A message to %s did not arrive: %s".formatted(address, why)));
  }
}
