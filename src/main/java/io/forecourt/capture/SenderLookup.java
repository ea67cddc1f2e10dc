package io.forecourt.capture;

import io.forecourt.lead.Customer;
import io.forecourt.lead.CustomerLeads;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lead that somebody writes or calls about, by number or e-mail. */
@Component
public class SenderLookup {

  private final Customers customers;
  private final CustomerLeads customerLeads;

  SenderLookup(Customers customers, CustomerLeads customerLeads) {
    this.customers = customers;
    this.customerLeads = customerLeads;
  }

  /** The open lead, else the latest one. */
  @Transactional
  public Optional<Lead> findLead(String store, String address) {
    Optional<UUID> customer =
        address.contains("@")
            ? customers.findAndLock(store, List.of(), List.of(address))
            : customers.findAndLock(
                store, List.of(new Customer.Phone(address, "mobile")), List.of());
    return customer.flatMap(customerLeads::findCurrent);
  }
}
