package io.forecourt.equity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.forecourt.lead.Customer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes one person of what several lines say; the later line counts. */
final class PersonMerge {

  private final List<Person> parts;

  private PersonMerge(List<Person> parts) {
    this.parts = parts;
  }

  static Person of(List<Person> parts) {
    return parts.size() == 1 ? parts.get(0) : new PersonMerge(parts).merged();
  }

  private Person merged() {
    return new Person(
        List.copyOf(all(Person::lines)),
        all(Person::numbers),
        last(Person::firstName),
        last(Person::lastName),
        phones(),
        List.copyOf(all(Person::emails)),
        new Person.Address(
            last(person -> person.address().street()),
            last(person -> person.address().city()),
            last(person -> person.address().region()),
            last(person -> person.address().postalCode())),
        last(Person::language),
        new Person.Consent(
            last(person -> person.consent().text()), last(person -> person.consent().on())),
        all(Person::closed),
        unmarked(),
        vehicles());
  }

  private <T> Optional<T> last(Function<Person, Optional<T>> value) {
    return parts.stream().map(value).flatMap(Optional::stream).reduce((first, second) -> second);
  }

  private <T> Set<T> all(Function<Person, Collection<T>> values) {
    Set<T> all = new LinkedHashSet<>();
    parts.forEach(person -> all.addAll(values.apply(person)));
    return all;
  }

  private Set<String> unmarked() {
    Set<String> unmarked = all(Person::unmarked);
    unmarked.removeAll(all(Person::closed));
    return unmarked;
  }

  private List<Customer.Phone> phones() {
    Map<String, Customer.Phone> phones = new LinkedHashMap<>();
    parts.forEach(
        person -> person.phones().forEach(phone -> phones.putIfAbsent(phone.e164(), phone)));
    return List.copyOf(phones.values());
  }

  private List<OwnedVehicle> vehicles() {
    List<ObjectNode> rows = new ArrayList<>();
    for (Person person : parts) {
      for (OwnedVehicle vehicle : person.vehicles()) {
        vehicle
            .findIn(rows)
            .ifPresentOrElse(
                row -> fill(row, vehicle.said()), () -> rows.add(vehicle.said().deepCopy()));
      }
    }
    return rows.stream().map(OwnedVehicle::new).toList();
  }

  /** Several visits to the shop are several lines: the latest one counts, wherever it stands. */
  private static void fill(ObjectNode row, ObjectNode said) {
    String before = row.path("last_service_on").asText("");
    String after = said.path("last_service_on").asText("");
    boolean older = !after.isEmpty() && after.compareTo(before) < 0;
    said.properties()
        .forEach(
            column -> {
              boolean ofService = column.getKey().startsWith("last_service");
              if (!column.getValue().isNull() && !(older && ofService)) {
                row.set(column.getKey(), column.getValue());
              }
            });
  }
}
