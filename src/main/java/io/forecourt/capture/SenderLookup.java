package io.forecourt.capture;

import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.lead.Leads;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the lead that somebody writes or calls about, by number or e-mail. */
@Component
public class SenderLookup {

  private final Customers customers;
  private final Leads leads;

  SenderLookup(Customers customers, Leads leads) {
    this.customers = customers;
    this.leads = leads;
  }

  /** The open lead, else the latest one. */
  @Transactional
  public Optional<Lead> findLead(String store, String address) {
    Optional<UUID> customer =
        address.contains("@")
            ? customers.findAndLock(store, List.of(), List.of(address))
            : customers.findAndLock(
                store, List.of(new Customer.Phone(address, "mobile")), List.of());
    return customer.flatMap(
        id -> leads.findOpenByCustomer(id).or(() -> leads.findLatestByCustomer(id)));
  }
}
