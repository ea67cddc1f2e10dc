package io.forecourt.conversation;

import io.forecourt.lead.Customer;
import io.forecourt.lead.Customers;
import io.forecourt.lead.Lead;
import io.forecourt.messaging.law.Location;
import io.forecourt.messaging.law.LocationResolver;
import io.forecourt.store.Store;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells whether a time of the store needs its zone, because the buyer's clock shows another. */
@Component
class BuyerZone {

  private final Customers customers;
  private final LocationResolver locationResolver;

  BuyerZone(Customers customers, LocationResolver locationResolver) {
    this.customers = customers;
    this.locationResolver = locationResolver;
  }

  /** Returns whether the buyer lives, by postal or area code, where it is another hour. */
  boolean isElsewhere(Lead lead, Store store, Instant moment) {
    Customer customer = customers.get(lead.customerId());
    Optional<String> number = customer.phones().stream().map(Customer.Phone::e164).findFirst();
    return isElsewhere(locationResolver.locate(customer.postalCode(), number), store, moment);
  }

  static boolean isElsewhere(Location location, Store store, Instant moment) {
    return location.known() != Location.By.NOTHING
        && location.zones().stream()
            .map(zone -> zone.getRules().getOffset(moment))
            .noneMatch(store.zone().getRules().getOffset(moment)::equals);
  }
}
