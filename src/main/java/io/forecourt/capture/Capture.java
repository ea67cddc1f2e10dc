package io.forecourt.capture;

import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.InquiryJoined;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.LeadReceived;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import io.forecourt.process.LeadProcesses;
import io.forecourt.understanding.EncodedMessage;
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
public class Capture {

  /** Where an enquiry is a message, its number is that of the message. */
  private static final Set<Channel> OF_MESSAGES =
      EnumSet.of(Channel.TEXT, Channel.WHATSAPP, Channel.PHONE, Channel.EMAIL);

  private final Inquiries inquiries;
  private final Customers customers;
  private final Leads leads;
  private final LeadFacts facts;
  private final MessageThread messageThread;
  private final LeadProcesses processes;
  private final ApplicationEventPublisher events;
  private final InquiryComments comments;
  private final Assistant assistant;
  private final Clock clock;

  Capture(
      Inquiries inquiries,
      Customers customers,
      Leads leads,
      LeadFacts facts,
      MessageThread messageThread,
      LeadProcesses processes,
      ApplicationEventPublisher events,
      InquiryComments comments,
      Assistant assistant,
      Clock clock) {
    this.inquiries = inquiries;
    this.customers = customers;
    this.leads = leads;
    this.facts = facts;
    this.messageThread = messageThread;
    this.processes = processes;
    this.events = events;
    this.comments = comments;
    this.assistant = assistant;
    this.clock = clock;
  }

  @Transactional
  public CaptureResult capture(Inquiry inquiry) {
    return capture(inquiry, Optional.empty(), Optional.empty());
  }

  /**
   * @param rep who already talks with the buyer, where somebody does
   */
  @Transactional
  public CaptureResult capture(Inquiry inquiry, Optional<String> rep) {
    return capture(inquiry, rep, Optional.empty());
  }

  /**
   * @param encoded the enquiry's words, whose intent was looked at before
   */
  @Transactional
  public CaptureResult capture(Inquiry inquiry, EncodedMessage encoded) {
    return capture(inquiry, Optional.empty(), Optional.of(encoded));
  }

  private CaptureResult capture(
      Inquiry inquiry, Optional<String> rep, Optional<EncodedMessage> encoded) {
    Optional<UUID> resent = inquiries.lockAndFindLead(inquiry);
    if (resent.isPresent()) {
      return CaptureResult.joining(resent.get());
    }
    List<Customer.Phone> phones = ContactNormalizer.phones(inquiry.contact());
    List<String> emails = ContactNormalizer.emails(inquiry.contact());
    Optional<UUID> known = customers.findAndLock(inquiry.store(), phones, emails);
    Customer customer =
        new Customer(
            known.orElseGet(UUID::randomUUID),
            inquiry.store(),
            inquiry.contact().firstName(),
            inquiry.contact().lastName(),
            inquiry.contact().postalCode(),
            inquiry.contact().language(),
            phones,
            emails);
    Optional<Lead> open = known.flatMap(leads::findOpenByCustomer);
    if (open.isPresent() && (inquiry.resend() || inquiries.isRepeated(open.get().id(), inquiry))) {
      return CaptureResult.joining(open.get().id());
    }
    // Always the talk before its person: whoever speaks locks them in this order.
    open.ifPresent(lead -> assistant.lock(lead.id()));
    if (known.isPresent()) {
      customers.fillMissing(customer);
    } else {
      customers.save(customer);
    }
    inquiry
        .consent()
        .ifPresent(consent -> inquiries.recordConsent(customer.id(), inquiry.source(), consent));
    return open.map(lead -> join(lead, inquiry, encoded))
        .orElseGet(() -> begin(customer, inquiry, rep, encoded));
  }

  private CaptureResult begin(
      Customer customer, Inquiry inquiry, Optional<String> rep, Optional<EncodedMessage> encoded) {
    Lead lead =
        new Lead(
            UUID.randomUUID(),
            inquiry.store(),
            customer.id(),
            inquiry.source(),
            inquiry.channel(),
            inquiry.externalId(),
            clock.instant(),
            inquiry.requestedAt(),
            Stage.CAPTURE,
            Status.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            inquiry.comments(),
            inquiry.behaviour());
    leads.add(lead);
    keep(lead, inquiry, encoded, false);
    events.publishEvent(new LeadReceived(lead));
    leads.begin(lead.id(), processes.startLifecycle(lead.id(), lead.store(), rep));
    return CaptureResult.asNew(lead.id());
  }

  private CaptureResult join(Lead lead, Inquiry inquiry, Optional<EncodedMessage> encoded) {
    keep(lead, inquiry, encoded, true);
    leads.addBehaviour(lead.id(), inquiry.behaviour());
    String summary =
        "Asked again by %s: %s"
            .formatted(inquiry.source(), inquiry.comments().orElse("no words of their own"));
    events.publishEvent(new InquiryJoined(lead, summary));
    return CaptureResult.joining(lead.id());
  }

  private void keep(Lead lead, Inquiry inquiry, Optional<EncodedMessage> encoded, boolean joins) {
    UUID leadId = lead.id();
    inquiries.add(leadId, inquiry);
    facts.save(leadId, inquiry.facts(), LeadFacts.BUYER);
    comments.record(lead, inquiry, encoded, joins);
    Instant now = clock.instant();
    inquiry
        .comments()
        .map(
            words ->
                new Message(
                    now, Message.Direction.IN, inquiry.channel(), Message.Author.BUYER, words))
        .ifPresent(
            message ->
                messageThread.add(
                    leadId,
                    message,
                    inquiry.externalId().filter(id -> OF_MESSAGES.contains(inquiry.channel()))));
  }
}
