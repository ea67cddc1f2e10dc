package io.forecourt.equity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.feed.RowValues;
import io.forecourt.lead.Customer;
import io.forecourt.lead.CustomerDirectory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** What a file changes about one person. Nothing is written here. */
final class PersonPlan {

  private final String store;
  private final Person person;
  private final Optional<CustomerDirectory.Entry> known;
  private final UUID id;

  /**
   * @param known empty for a person who is new
   */
  PersonPlan(String store, Person person, Optional<CustomerDirectory.Entry> known) {
    this.store = store;
    this.person = person;
    this.known = known;
    this.id = known.map(entry -> entry.customer().id()).orElseGet(UUID::randomUUID);
  }

  UUID id() {
    return id;
  }

  boolean isNew() {
    return known.isEmpty();
  }

  /**
   * Returns the customer to save, with the numbers and addresses that are to be added; empty if
   * nothing changes.
   *
   * @param isFree whether a number or address belongs to nobody yet
   */
  Optional<Customer> customer(Predicate<String> isFree) {
    Optional<Customer> before = known.map(CustomerDirectory.Entry::customer);
    Customer after =
        new Customer(
            id,
            store,
            value(before.flatMap(Customer::firstName), person.firstName()),
            value(before.flatMap(Customer::lastName), person.lastName()),
            value(before.flatMap(Customer::postalCode), person.address().postalCode()),
            value(before.flatMap(Customer::language), person.language()),
            person.phones().stream().filter(phone -> isFree.test(phone.e164())).toList(),
            person.emails().stream().filter(isFree).toList());
    boolean same =
        before.map(Customer::withoutContacts).equals(Optional.of(after.withoutContacts()));
    return same && !after.isReachable() ? Optional.empty() : Optional.of(after);
  }

  /** What buyers say of themselves stays. */
  private Optional<String> value(Optional<String> before, Optional<String> said) {
    boolean hasLead = known.map(CustomerDirectory.Entry::hasLead).orElse(false);
    return hasLead ? before.or(() -> said) : said.or(() -> before);
  }

  /** Returns the row of {@code customer_record} if it changes. */
  Optional<ObjectNode> record(Optional<ObjectNode> before) {
    ObjectNode said = row().put("store", store);
    put(said, "street", person.address().street());
    put(said, "city", person.address().city());
    put(said, "region", person.address().region());
    put(said, "match_key", person.matchKey());
    put(said, "consent", person.consent().text());
    put(said, "consent_on", person.consent().on().map(Object::toString));
    Set<String> closed = closed(before);
    closed.removeAll(person.unmarked());
    closed.addAll(person.closed());
    closed.forEach(said.putArray("closed")::add);
    if (before.isPresent() && RowValues.says(before.get(), said)) {
      return Optional.empty();
    }
    ObjectNode after = before.map(ObjectNode::deepCopy).orElseGet(this::row);
    after.setAll(said);
    return Optional.of(after);
  }

  /** Returns what the records close and did not close before. */
  Set<String> newlyClosed(Optional<ObjectNode> before) {
    Set<String> closed = new LinkedHashSet<>(person.closed());
    closed.removeAll(closed(before));
    return closed;
  }

  /** Returns the rows of {@code customer_number} that are added. */
  List<ObjectNode> numbers(Predicate<String> isFree) {
    return person.numbers().stream()
        .filter(isFree)
        .map(number -> row().put("store", store).put("number", number))
        .toList();
  }

  /** Returns the rows of {@code customer_vehicle} that change. */
  List<ObjectNode> vehicles(List<ObjectNode> before) {
    List<ObjectNode> changed = new ArrayList<>();
    for (OwnedVehicle vehicle : person.vehicles()) {
      Optional<ObjectNode> row = vehicle.findIn(before);
      if (row.isPresent() && RowValues.says(row.get(), vehicle.said())) {
        continue;
      }
      ObjectNode after =
          row.map(ObjectNode::deepCopy)
              .orElseGet(() -> row().put("id", UUID.randomUUID().toString()));
      after.setAll(vehicle.said());
      changed.add(after);
    }
    return changed;
  }

  private static Set<String> closed(Optional<ObjectNode> record) {
    Set<String> closed = new LinkedHashSet<>();
    record.map(row -> row.path("closed")).ifPresent(all -> add(closed, all));
    return closed;
  }

  private static void add(Set<String> closed, JsonNode all) {
    all.forEach(scope -> closed.add(scope.asText()));
  }

  private ObjectNode row() {
    return JsonNodeFactory.instance.objectNode().put("customer_id", id.toString());
  }

  /** What the file does not say stays as it is. */
  private static void put(ObjectNode row, String column, Optional<String> value) {
    value.ifPresent(text -> row.put(column, text));
  }
}
