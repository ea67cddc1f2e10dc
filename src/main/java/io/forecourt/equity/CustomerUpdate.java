package io.forecourt.equity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Customer;
import io.forecourt.lead.CustomerDirectory;
import io.forecourt.lead.ListedCustomers;
import io.forecourt.platform.AdvisoryLock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings some customers of a store up to a delivery, in as many statements as one of them. */
@Component
class CustomerUpdate {

  /** Retention counts in months: who is listed need not be written down each night. */
  private static final Duration LISTED_AGAIN = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final CustomerDirectory directory;
  private final ListedCustomers customers;
  private final CustomerLookup lookup;
  private final CustomerRows rows;
  private final Clock clock;

  CustomerUpdate(
      JdbcClient jdbc,
      CustomerDirectory directory,
      ListedCustomers customers,
      CustomerLookup lookup,
      CustomerRows rows,
      Clock clock) {
    this.jdbc = jdbc;
    this.directory = directory;
    this.customers = customers;
    this.lookup = lookup;
    this.rows = rows;
    this.clock = clock;
  }

  /** How many of them were added and so on. */
  record Counts(int added, int updated, int unchanged) {

    static final Counts NONE = new Counts(0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(added + other.added, updated + other.updated, unchanged + other.unchanged);
    }
  }

  /**
   * @param people each another one
   */
  @Transactional
  public Counts apply(String store, List<Person> people) {
    AdvisoryLock.CUSTOMERS.acquire(jdbc, store);
    directory.lock(
        store, people.stream().flatMap(each -> each.addresses().stream()).distinct().toList());
    CustomerLookup.Found found = lookup.find(store, people);
    List<Person> joined = PeopleJoin.customers(people, found::customer);
    if (joined.size() < people.size()) {
      // Another inquiry or delivery has made one customer of two since they were looked up.
      return apply(store, joined, lookup.find(store, joined));
    }
    return apply(store, people, found);
  }

  private Counts apply(String store, List<Person> people, CustomerLookup.Found found) {
    Set<UUID> known = Set.copyOf(found.customers().values());
    Map<UUID, ObjectNode> records = rows.findRecords(known);
    Map<UUID, List<ObjectNode>> vehicles = rows.findVehicles(known);
    Changes changes = new Changes();
    Set<String> claimed = new HashSet<>(found.addresses().keySet());
    for (Person person : people) {
      Optional<CustomerDirectory.Entry> entry = found.entry(person);
      PersonPlan plan = new PersonPlan(store, person, entry);
      Optional<ObjectNode> record = Optional.ofNullable(records.get(plan.id()));
      changes.add(
          plan,
          plan.customer(claimed::add),
          plan.record(record),
          plan.numbers(number -> !found.numbers().containsKey(number)),
          plan.vehicles(vehicles.getOrDefault(plan.id(), List.of())));
      Set<String> closed = plan.newlyClosed(record);
      if (!closed.isEmpty()) {
        changes.closed.put(plan.id(), closed);
      }
      entry
          .filter(each -> each.listedAt().filter(this::isRecent).isEmpty())
          .ifPresent(each -> changes.listed.add(plan.id()));
    }
    save(changes);
    return changes.counts;
  }

  private boolean isRecent(Instant at) {
    return at.isAfter(clock.instant().minus(LISTED_AGAIN));
  }

  private void save(Changes changes) {
    customers.save(changes.customers);
    customers.touch(changes.listed);
    rows.saveRecords(changes.records);
    rows.saveNumbers(changes.numbers);
    rows.saveVehicles(changes.vehicles);
    // Last, because it locks rows that the outbound gate waits for.
    customers.optOut(changes.closed);
  }

  private static final class Changes {

    private final List<Customer> customers = new ArrayList<>();
    private final List<UUID> listed = new ArrayList<>();
    private final List<ObjectNode> records = new ArrayList<>();
    private final List<ObjectNode> numbers = new ArrayList<>();
    private final List<ObjectNode> vehicles = new ArrayList<>();
    private final Map<UUID, Set<String>> closed = new HashMap<>();
    private Counts counts = Counts.NONE;

    private void add(
        PersonPlan plan,
        Optional<Customer> customer,
        Optional<ObjectNode> record,
        List<ObjectNode> newNumbers,
        List<ObjectNode> newVehicles) {
      customer.ifPresent(customers::add);
      record.ifPresent(records::add);
      numbers.addAll(newNumbers);
      vehicles.addAll(newVehicles);
      boolean same =
          customer.isEmpty() && record.isEmpty() && newNumbers.isEmpty() && newVehicles.isEmpty();
      counts =
          counts.plus(
              plan.isNew()
                  ? new Counts(1, 0, 0)
                  : same ? new Counts(0, 0, 1) : new Counts(0, 1, 0));
    }
  }
}
