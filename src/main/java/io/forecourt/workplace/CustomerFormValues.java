package io.forecourt.workplace;

import io.forecourt.handoff.LeadLabels;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import io.forecourt.lead.MessageThread;
import io.forecourt.process.FormFields;
import io.forecourt.process.FormValues;
import io.forecourt.store.Store;
import io.forecourt.store.StoreFormats;
import io.forecourt.store.Stores;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Form values of the customer behind a lead: name, contact details and transcript. */
@Component
class CustomerFormValues implements FormValues {

  private final Leads leads;
  private final Customers customers;
  private final MessageThread messageThread;
  private final Stores stores;
  private final Clock clock;

  CustomerFormValues(
      Leads leads, Customers customers, MessageThread messageThread, Stores stores, Clock clock) {
    this.leads = leads;
    this.customers = customers;
    this.messageThread = messageThread;
    this.stores = stores;
    this.clock = clock;
  }

  @Override
  public Map<String, Object> shownFor(Task task, String leadId, String intakeId) {
    if (leadId == null) {
      return Map.of();
    }
    Lead lead = leads.getOfStore(leadId, task.getTenantId());
    Customer customer = customers.get(lead.customerId());
    Store store = stores.get(lead.store());
    return Map.of(
        FormFields.CUSTOMER_NAME, LeadLabels.customerName(customer),
        FormFields.CUSTOMER_PHONE,
            customer.phones().stream()
                .map(phone -> StoreFormats.phone(phone.e164(), store))
                .collect(Collectors.joining(", ")),
        FormFields.CUSTOMER_EMAIL, String.join(", ", customer.emails()),
        FormFields.TRANSCRIPT, transcript(lead, store, clock.instant()));
  }

  private String transcript(Lead lead, Store store, Instant now) {
    return messageThread.findByLead(lead.id()).stream()
        .map(
            message ->
                "%s, %s: %s"
                    .formatted(
                        message.author(),
                        StoreFormats.dateTime(message.at(), now, store),
                        message.text()))
        .collect(Collectors.joining("\n\n"));
  }
}
