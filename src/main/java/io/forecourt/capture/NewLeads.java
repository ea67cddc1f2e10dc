package io.forecourt.capture;

import io.forecourt.capture.inbox.Inbox;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Lead;
import io.forecourt.lead.LeadFacts;
import io.forecourt.lead.Leads;
import io.forecourt.lead.Message;
import io.forecourt.lead.MessageThread;
import io.forecourt.lead.Stage;
import io.forecourt.lead.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Stores the lead of an inquiry, or adds the inquiry to the buyer's open lead. */
@Component
class NewLeads {

  /** Where an inquiry is a message, its number is that of the message. */
  private static final Set<Channel> MESSAGE_CHANNELS =
      EnumSet.of(Channel.TEXT, Channel.WHATSAPP, Channel.PHONE, Channel.EMAIL);

  private final Inquiries inquiries;
  private final Leads leads;
  private final LeadFacts facts;
  private final MessageThread messageThread;
  private final Inbox inbox;
  private final Clock clock;

  NewLeads(
      Inquiries inquiries,
      Leads leads,
      LeadFacts facts,
      MessageThread messageThread,
      Inbox inbox,
      Clock clock) {
    this.inquiries = inquiries;
    this.leads = leads;
    this.facts = facts;
    this.messageThread = messageThread;
    this.inbox = inbox;
    this.clock = clock;
  }

  CaptureResult add(Customer customer, Inquiry inquiry, Handling handling, Instant dueAt) {
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
    addInquiry(lead, inquiry);
    await(lead, new NewLead(lead.id(), inquiry.comments(), handling, false), dueAt);
    return CaptureResult.asNew(lead.id());
  }

  CaptureResult join(Lead lead, Inquiry inquiry, Handling handling, Instant dueAt) {
    addInquiry(lead, inquiry);
    leads.addBehaviour(lead.id(), inquiry.behaviour());
    await(
        lead,
        new RepeatInquiry(lead.id(), inquiry.source(), inquiry.comments(), handling, false),
        dueAt);
    return CaptureResult.joining(lead.id());
  }

  private void addInquiry(Lead lead, Inquiry inquiry) {
    inquiries.add(lead.id(), inquiry);
    facts.save(lead.id(), inquiry.facts(), LeadFacts.BUYER);
    inquiry
        .comments()
        .map(
            words ->
                new Message(
                    clock.instant(),
                    Message.Direction.IN,
                    inquiry.channel(),
                    Message.Author.BUYER,
                    words))
        .ifPresent(
            message ->
                messageThread.add(
                    lead.id(),
                    message,
                    inquiry
                        .externalId()
                        .filter(id -> MESSAGE_CHANNELS.contains(inquiry.channel()))));
  }

  private void await(Lead lead, Object arrival, Instant dueAt) {
    inbox.add(lead.store(), lead.id().toString(), arrival, dueAt);
  }
}
