package io.forecourt.workplace;

import io.forecourt.equity.OwnedVehicles;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.UnconfirmedContacts;
import io.forecourt.store.Store;
import java.util.List;
import org.springframework.stereotype.Component;

/** The buyer in the lead workspace. */
@Component
class WorkspaceBuyer {

  private final Customers customers;
  private final UnconfirmedContacts unconfirmed;
  private final OwnedVehicles vehicles;

  WorkspaceBuyer(Customers customers, UnconfirmedContacts unconfirmed, OwnedVehicles vehicles) {
    this.customers = customers;
    this.unconfirmed = unconfirmed;
    this.vehicles = vehicles;
  }

  Customer of(Lead lead) {
    return customers.get(lead.customerId());
  }

  /** Returns what the store's records say that the buyer owns. */
  List<String> owned(Lead lead, Store store) {
    return vehicles.describe(lead.customerId(), store);
  }

  List<String> unconfirmedContacts(Lead lead) {
    return unconfirmed.findOpen(lead.customerId());
  }
}
