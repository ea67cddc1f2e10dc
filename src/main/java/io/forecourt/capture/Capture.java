package io.forecourt.capture;

import io.forecourt.lead.Channel;
import io.forecourt.lead.Conversation;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.EnquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.process.Processes;
import io.forecourt.qualification.language.EncodedMessage;
import io.forecourt.qualification.talk.Assistant;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns an enquiry into a lead and starts its life, or joins it to the open one; all or nothing.
 */
@Component
class Capture {

  /** Where an enquiry is a message, its number is that of the message. */
  private static final Set<Channel> OF_MESSAGES =
      EnumSet.of(Channel.TEXT, Channel.WHATSAPP, Channel.PHONE, Channel.EMAIL);

  private final Enquiries enquiries;
  private final Customers customers;
  private final Leads leads;
  private final LeadFacts facts;
  private final Conversation conversation;
  private final Processes processes;
  private final ApplicationEventPublisher events;
  private final EnquiryComments comments;
  private final Assistant assistant;
  private final Clock clock;

  Capture(
      Enquiries enquiries,
      Customers customers,
      Leads leads,
      LeadFacts facts,
      Conversation conversation,
      Processes processes,
      ApplicationEventPublisher events,
      EnquiryComments comments,
      Assistant assistant,
      Clock clock) {
    this.enquiries = enquiries;
    this.customers = customers;
    this.leads = leads;
    this.facts = facts;
    this.conversation = conversation;
    this.processes = processes;
    this.events = events;
    this.comments = comments;
    this.assistant = assistant;
    this.clock = clock;
  }

  @Transactional
  Captured take(Enquiry enquiry) {
    return take(enquiry, Optional.empty(), Optional.empty());
  }

  /**
   * @param rep who already talks with the buyer, where somebody does
   */
  @Transactional
  Captured take(Enquiry enquiry, Optional<String> rep) {
    return take(enquiry, rep, Optional.empty());
  }

  /**
   * @param encoded the enquiry's words, whose intent was looked at before
   */
  @Transactional
  Captured take(Enquiry enquiry, EncodedMessage encoded) {
    return take(enquiry, Optional.empty(), Optional.of(encoded));
  }

  private Captured take(Enquiry enquiry, Optional<String> rep, Optional<EncodedMessage> encoded) {
    Optional<UUID> resent = enquiries.leadOf(enquiry);
    if (resent.isPresent()) {
      return Captured.joining(resent.get());
    }
    List<Customer.Phone> phones = Contacts.phones(enquiry.contact());
    List<String> emails = Contacts.emails(enquiry.contact());
    Optional<UUID> known = customers.findAndLock(enquiry.store(), phones, emails);
    Customer customer =
        new Customer(
            known.orElseGet(UUID::randomUUID),
            enquiry.store(),
            enquiry.contact().firstName(),
            enquiry.contact().lastName(),
            enquiry.contact().postalCode(),
            enquiry.contact().language(),
            phones,
            emails);
    Optional<Lead> open = known.flatMap(leads::openOf);
    if (open.isPresent() && (enquiry.resend() || enquiries.isRepeated(open.get().id(), enquiry))) {
      return Captured.joining(open.get().id());
    }
    // Always the talk before its person: whoever speaks locks them in this order.
    open.ifPresent(lead -> assistant.attend(lead.id()));
    if (known.isPresent()) {
      customers.complete(customer);
    } else {
      customers.add(customer);
    }
    enquiry
        .consent()
        .ifPresent(consent -> enquiries.keep(customer.id(), enquiry.source(), consent));
    return open.map(lead -> join(lead, enquiry, encoded))
        .orElseGet(() -> begin(customer, enquiry, rep, encoded));
  }

  private Captured begin(
      Customer customer, Enquiry enquiry, Optional<String> rep, Optional<EncodedMessage> encoded) {
    Lead lead =
        new Lead(
            UUID.randomUUID(),
            enquiry.store(),
            customer.id(),
            enquiry.source(),
            enquiry.channel(),
            enquiry.externalId(),
            clock.instant(),
            enquiry.requestedAt(),
            Stage.CAPTURE,
            Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            enquiry.comments(),
            enquiry.behaviour());
    leads.add(lead);
    keep(lead, enquiry, encoded, false);
    events.publishEvent(new LeadReceived(lead));
    leads.begin(lead.id(), processes.startLifecycle(lead.id(), lead.store(), rep));
    return Captured.asNew(lead.id());
  }

  private Captured join(Lead lead, Enquiry enquiry, Optional<EncodedMessage> encoded) {
    keep(lead, enquiry, encoded, true);
    leads.addBehaviour(lead.id(), enquiry.behaviour());
    String summary =
        "Asked again by %s: %s"
            .formatted(enquiry.source(), enquiry.comments().orElse("no words of their own"));
    events.publishEvent(new EnquiryJoined(lead, summary));
    return Captured.joining(lead.id());
  }

  private void keep(Lead lead, Enquiry enquiry, Optional<EncodedMessage> encoded, boolean joins) {
    UUID leadId = lead.id();
    enquiries.add(leadId, enquiry);
    facts.keep(leadId, enquiry.facts(), LeadFacts.BUYER);
    comments.record(lead, enquiry, encoded, joins);
    Instant now = clock.instant();
    enquiry
        .comments()
        .map(
            words ->
                new Message(
                    now, Message.Direction.IN, enquiry.channel(), Message.Author.BUYER, words))
        .ifPresent(
            message ->
                conversation.add(
                    leadId,
                    message,
                    enquiry.externalId().filter(id -> OF_MESSAGES.contains(enquiry.channel()))));
  }
}
