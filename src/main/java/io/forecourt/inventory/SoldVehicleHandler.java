package io.forecourt.inventory;

import io.forecourt.lead.LeadEvent;
import io.forecourt.lead.LeadEvents;
import io.forecourt.lead.LeadSold;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks a vehicle as sold and notifies the other leads that asked for it. */
@Component
class SoldVehicleHandler {

  private final JdbcClient jdbc;
  private final Vehicles vehicles;
  private final LeadEvents events;

  SoldVehicleHandler(JdbcClient jdbc, Vehicles vehicles, LeadEvents events) {
    this.jdbc = jdbc;
    this.vehicles = vehicles;
    this.events = events;
  }

  @EventListener
  void recordSale(LeadSold sold) {
    sold.vin().ifPresent(vin -> takeOut(sold.lead().store(), sold.lead().id(), vin));
  }

  private void takeOut(String store, UUID buyer, String vin) {
    vehicles.recordSale(store, vin);
    jdbc.sql(
            """
            select l.id from forecourt.lead l join forecourt.stock_check c on c.lead_id = l.id
            where l.store = :store and l.status = 'OPEN' and l.id <> :buyer and c.vin = :vin
              and c.answer = 'AVAILABLE'
            order by l.received_at
            """)
        .param("store", store)
        .param("buyer", buyer)
        .param("vin", vin)
        .query(UUID.class)
        .list()
        .forEach(waiting -> events.store(waiting, LeadEvent.Kind.CAR_GONE));
  }
}
