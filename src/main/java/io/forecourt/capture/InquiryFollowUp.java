package io.forecourt.capture;

import io.forecourt.lead.Lead;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.messaging.delivery.OwnerNotice;
import io.forecourt.messaging.gate.OutboundGate;
import io.forecourt.sla.ContactClocks;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is special about following up on an inquiry. */
@Component
class InquiryFollowUp {

  private final MentionedContacts contacts;
  private final UnconfirmedContacts unconfirmed;
  private final ApplicationEventPublisher events;
  private final ContactClocks contactClocks;
  private final OutboundGate outboundGate;

  InquiryFollowUp(
      MentionedContacts contacts,
      UnconfirmedContacts unconfirmed,
      ApplicationEventPublisher events,
      ContactClocks contactClocks,
      OutboundGate outboundGate) {
    this.contacts = contacts;
    this.unconfirmed = unconfirmed;
    this.events = events;
    this.contactClocks = contactClocks;
    this.outboundGate = outboundGate;
  }

  /** Records a number that a chat visitor leaves in the first words, with the consent beside it. */
  void recordContacts(Lead lead, Optional<String> comments, Handling handling) {
    if (handling.phoneConsent().isPresent()) {
      comments.ifPresent(words -> contacts.record(lead, words, handling.phoneConsent()));
    }
  }

  /** Tells the owner of numbers and addresses that may be someone else's. */
  void noteUnconfirmed(Lead lead) {
    unconfirmed
        .claimNews(lead.id())
        .forEach(
            address ->
                events.publishEvent(
                    new OwnerNotice(
                        lead,
                        "Also gave %s, not confirmed. Nothing is sent there until you confirm it."
                            .formatted(address))));
  }

  /** A rep has answered a visitor, and spoken with them, already. */
  void recordRep(Lead lead, Handling handling) {
    if (handling.rep().isPresent()) {
      contactClocks.recordWalkIn(lead);
    }
  }

  /** A missed caller gets a text back. */
  void greet(Lead lead, Handling handling) {
    handling.greeting().ifPresent(template -> outboundGate.send(lead.id(), template));
  }
}
