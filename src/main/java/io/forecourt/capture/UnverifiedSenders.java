package io.forecourt.capture;

import io.forecourt.lead.Lead;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.messaging.delivery.UndeliverableAddresses;
import io.forecourt.messaging.optout.OptOutIntent;
import io.forecourt.messaging.optout.PrivacyRequests;
import io.forecourt.process.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Messages in a buyer's name whose sender failed the check of the receiving server. A person reads
 * them; they are neither answered nor believed. An opt-out closes the address it names, no more.
 */
@Component
class UnverifiedSenders {

  private final UndeliverableAddresses addresses;
  private final Processes processes;
  private final PrivacyRequests privacyRequests;
  private final ApplicationEventPublisher events;

  UnverifiedSenders(
      UndeliverableAddresses addresses,
      Processes processes,
      PrivacyRequests privacyRequests,
      ApplicationEventPublisher events) {
    this.addresses = addresses;
    this.processes = processes;
    this.privacyRequests = privacyRequests;
    this.events = events;
  }

  void record(Lead lead, InboundMessages.Delivery delivery, OptOutIntent intent) {
    boolean closed = closesAddress(intent) && close(lead, delivery);
    if (closed) {
      processes.startOptOutReview(lead.id(), lead.store(), lead.owner());
    }
    privacyRequests.raise(lead, delivery.text());
    events.publishEvent(
        new OwnerNotice(
            lead,
            "A message in this buyer's name came from a sender who could not be verified. It was not"
                + " answered. Ask the buyer before you act on it."));
  }

  private boolean close(Lead lead, InboundMessages.Delivery delivery) {
    return delivery
        .from()
        .filter(address -> addresses.closeUntilReviewed(lead.customerId(), address))
        .isPresent();
  }

  private static boolean closesAddress(OptOutIntent intent) {
    return switch (intent) {
      case STOP, WRONG_PERSON, DOUBT -> true;
      case START, HELP, NONE -> false;
    };
  }
}
