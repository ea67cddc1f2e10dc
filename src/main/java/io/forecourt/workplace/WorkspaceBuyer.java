package io.forecourt.workplace;

import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.UnconfirmedContacts;
import java.util.List;
import org.springframework.stereotype.Component;

/** The buyer in the lead workspace. */
@Component
class WorkspaceBuyer {

  private final Customers customers;
  private final UnconfirmedContacts unconfirmed;

  WorkspaceBuyer(Customers customers, UnconfirmedContacts unconfirmed) {
    this.customers = customers;
    this.unconfirmed = unconfirmed;
  }

  Customer of(Lead lead) {
    return customers.get(lead.customerId());
  }

  List<String> unconfirmedContacts(Lead lead) {
    return unconfirmed.findOpen(lead.customerId());
  }
}
