package io.forecourt.capture;

import io.forecourt.conversation.Assistant;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.UnconfirmedContacts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores an inquiry with its buyer, its lead and its words, in one transaction that asks no
 * decision, no process and no reader. What follows waits in the inbox.
 */
@Component
public class InquiryRecorder {

  private final Inquiries inquiries;
  private final Customers customers;
  private final Leads leads;
  private final NewLeads newLeads;
  private final UnconfirmedContacts unconfirmed;
  private final Assistant assistant;

  InquiryRecorder(
      Inquiries inquiries,
      Customers customers,
      Leads leads,
      NewLeads newLeads,
      UnconfirmedContacts unconfirmed,
      Assistant assistant) {
    this.inquiries = inquiries;
    this.customers = customers;
    this.leads = leads;
    this.newLeads = newLeads;
    this.unconfirmed = unconfirmed;
    this.assistant = assistant;
  }

  /**
   * @param dueAt from when on the loop may process it
   */
  @Transactional
  public CaptureResult record(Inquiry inquiry, Handling handling, Instant dueAt) {
    Optional<UUID> resent = inquiries.lockAndFindLead(inquiry);
    if (resent.isPresent()) {
      return CaptureResult.joining(resent.get());
    }
    List<Customer.Phone> phones = ContactNormalizer.phones(inquiry.contact());
    List<String> emails = ContactNormalizer.emails(inquiry.contact());
    Optional<UUID> known = customers.findAndLock(inquiry.store(), phones, emails);
    Optional<Lead> open = known.flatMap(leads::findOpenByCustomer);
    if (open.isPresent() && (inquiry.resend() || inquiries.isRepeated(open.get().id(), inquiry))) {
      return CaptureResult.joining(open.get().id());
    }
    // The conversation before its customer: the outbound gate locks them in this order too.
    open.ifPresent(lead -> assistant.lock(lead.id()));
    Customer customer = customer(known, inquiry, phones, emails);
    boolean unproved = known.isPresent() && handling.rep().isEmpty();
    if (unproved) {
      customers.fillMissing(customer.withoutContacts());
    } else if (known.isPresent()) {
      customers.fillMissing(customer);
    } else {
      customers.save(customer);
    }
    inquiry
        .consent()
        .ifPresent(consent -> inquiries.recordConsent(customer.id(), inquiry.source(), consent));
    CaptureResult result =
        open.map(lead -> newLeads.join(lead, inquiry, handling, dueAt))
            .orElseGet(() -> newLeads.add(customer, inquiry, handling, dueAt));
    if (unproved) {
      recordUnproved(leads.get(result.id()), customer, inquiry.source());
    }
    return result;
  }

  /** Whoever names a known buyer's number may add an address of their own to it, or the reverse. */
  private void recordUnproved(Lead lead, Customer given, String source) {
    Customer known = customers.get(given.id());
    unconfirmed.record(
        lead,
        source,
        given.phones().stream().filter(phone -> !known.hasPhone(phone.e164())).toList(),
        given.emails().stream().filter(email -> !known.emails().contains(email)).toList());
  }

  private static Customer customer(
      Optional<UUID> known, Inquiry inquiry, List<Customer.Phone> phones, List<String> emails) {
    return new Customer(
        known.orElseGet(UUID::randomUUID),
        inquiry.store(),
        inquiry.contact().firstName().map(InputText::oneLine),
        inquiry.contact().lastName().map(InputText::oneLine),
        inquiry.contact().postalCode(),
        inquiry.contact().language(),
        phones,
        emails);
  }
}
