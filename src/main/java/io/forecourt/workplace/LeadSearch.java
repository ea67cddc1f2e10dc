package io.forecourt.workplace;

import io.forecourt.inventory.Vehicle;
import io.forecourt.inventory.Vehicles;
import io.forecourt.inventory.Vin;
import io.forecourt.lead.CustomerSearch;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds leads by name, phone number, email address, car, VIN or stock number. Each is a probe of an
 * index with a limit, so that a search costs the same however many leads are open.
 */
@Repository
class LeadSearch {

  private static final int MOST_NAMES = 4;

  private final JdbcClient jdbc;
  private final CustomerSearch customers;
  private final Vehicles vehicles;

  LeadSearch(JdbcClient jdbc, CustomerSearch customers, Vehicles vehicles) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.vehicles = vehicles;
  }

  /**
   * Returns the leads that fit most of the words, open ones first, then the newest; 20 at most.
   *
   * @param stores whose leads the person may see
   */
  List<UUID> find(Collection<String> stores, SearchWords words) {
    return jdbc.sql(
            """
            select found.id from (
              (select l.id from forecourt.lead l where l.customer_id = any(:customers)
                order by l.received_at desc limit 200)
              union all
              (select c.lead_id from forecourt.stock_check c where c.vin = any(:vins) limit 200)
              union all
              (select f.lead_id from forecourt.lead_fact f
                where f.name = 'vehicle' and lower(f.value ->> 'model') = any(:models)
                order by f.recorded_at desc limit 200)) found
              join forecourt.lead l on l.id = found.id
            where l.store = any(:stores)
            group by found.id, l.status, l.received_at
            order by count(*) desc, l.status = 'OPEN' desc, l.received_at desc limit 20
            """)
        .param("customers", customers(stores, words))
        .param("vins", vins(stores, words))
        .param("models", words.models().toArray(String[]::new))
        .param("stores", stores.toArray(String[]::new))
        .query(UUID.class)
        .list();
  }

  private UUID[] customers(Collection<String> stores, SearchWords words) {
    Stream<UUID> byContact = customers.findByContact(stores, words.contacts()).stream();
    return Stream.concat(byContact, byName(stores, words.names()).stream())
        .distinct()
        .toArray(UUID[]::new);
  }

  /** Two words side by side are a full name; where no one has it, each word may be a name. */
  private List<UUID> byName(Collection<String> stores, List<String> names) {
    List<UUID> full =
        IntStream.range(1, Math.min(names.size(), MOST_NAMES))
            .boxed()
            .flatMap(
                last -> customers.findByName(stores, names.get(last - 1), names.get(last)).stream())
            .toList();
    return full.isEmpty()
        ? names.stream()
            .limit(MOST_NAMES)
            .flatMap(name -> customers.findByName(stores, name, "").stream())
            .toList()
        : full;
  }

  private String[] vins(Collection<String> stores, SearchWords words) {
    Stream<String> ofStock =
        stores.stream()
            .flatMap(
                store ->
                    words.numbers().stream()
                        .flatMap(number -> vehicles.findByStockNumber(store, number).stream()))
            .map(Vehicle::vin);
    Stream<String> typed = words.numbers().stream().map(Vin::normalize).filter(Vin::isVin);
    return Stream.concat(ofStock, typed).distinct().toArray(String[]::new);
  }
}
