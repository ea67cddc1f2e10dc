package io.forecourt.equity;

import io.forecourt.feed.Delivery;
import io.forecourt.feed.DeliveryKind;
import io.forecourt.feed.DeliveryResult;
import io.forecourt.feed.DeliveryRuns;
import io.forecourt.feed.DeliveryTarget;
import io.forecourt.feed.LineNote;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Files of customers. They are stored some at a time, each part in its own transaction: a file that
 * breaks off goes on where it was when it is sent again. Nobody is ever removed by a file.
 */
@Component
class CustomerDeliveries implements DeliveryTarget {

  /** Each number and address is a lock, of which the database has some thousands. */
  private static final int BATCH = 250;

  private final CustomerLookup lookup;
  private final CustomerUpdate update;
  private final DeliveryRuns runs;
  private final Clock clock;

  CustomerDeliveries(CustomerLookup lookup, CustomerUpdate update, DeliveryRuns runs, Clock clock) {
    this.lookup = lookup;
    this.update = update;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public DeliveryKind kind() {
    return DeliveryKind.CUSTOMERS;
  }

  @Override
  public DeliveryResult apply(Delivery delivery, byte[] file) {
    CustomerFile content =
        CustomerFile.read(file, LocalDate.now(clock.withZone(delivery.store().zone())));
    List<LineNote> rejected = new ArrayList<>(content.rejected());
    List<LineNote> warnings = new ArrayList<>(content.warnings());
    List<Person> people = PeopleJoin.lines(withoutFillers(content.people(), rejected, warnings));
    people.forEach(person -> noteJoin(person, warnings));
    String store = delivery.store().id();
    List<Person> known = recognize(store, people, rejected);
    CustomerUpdate.Counts counts = CustomerUpdate.Counts.NONE;
    for (List<Person> batch : batches(known)) {
      counts = counts.plus(update.apply(store, batch));
    }
    rejected.sort(Comparator.comparingLong(LineNote::line));
    warnings.sort(Comparator.comparingLong(LineNote::line));
    DeliveryResult result =
        new DeliveryResult(
            content.read(),
            counts.added(),
            counts.updated(),
            0,
            counts.unchanged(),
            rejected,
            warnings);
    runs.record(delivery, result.shortened());
    return result;
  }

  private static List<Person> withoutFillers(
      List<Person> people, List<LineNote> rejected, List<LineNote> warnings) {
    Set<String> fillers = PeopleJoin.fillers(people);
    List<Person> known = new ArrayList<>();
    for (Person person : people) {
      Person left = person;
      if (!Collections.disjoint(person.addresses(), fillers)) {
        left = person.withoutAddresses(fillers);
        String reason =
            "A phone number or email address is that of more than three people in this file, so it"
                + " is left out.";
        (left.isRecognizable() ? warnings : rejected)
            .add(new LineNote(person.lines().get(0), reason));
      }
      if (left.isRecognizable()) {
        known.add(left);
      }
    }
    return known;
  }

  private static void noteJoin(Person person, List<LineNote> warnings) {
    person.lines().stream()
        .skip(1)
        .forEach(
            line ->
                warnings.add(
                    new LineNote(
                        line,
                        "This is the customer of line %d, so the two are joined."
                            .formatted(person.lines().get(0)))));
  }

  /** Joins those who are one customer already, and leaves out those whose data was erased. */
  private List<Person> recognize(String store, List<Person> people, List<LineNote> rejected) {
    IdentityHashMap<Person, UUID> customers = new IdentityHashMap<>();
    List<Person> allowed = new ArrayList<>();
    for (List<Person> batch : batches(people)) {
      Set<String> erased = lookup.findErased(store, batch);
      List<Person> rest =
          batch.stream().filter(each -> Collections.disjoint(each.addresses(), erased)).toList();
      batch.stream()
          .filter(each -> !Collections.disjoint(each.addresses(), erased))
          .flatMap(each -> each.lines().stream())
          .forEach(
              line ->
                  rejected.add(
                      new LineNote(
                          line,
                          "The data of this customer was erased here, so the line is left out.")));
      customers.putAll(lookup.find(store, rest).customers());
      allowed.addAll(rest);
    }
    return PeopleJoin.customers(allowed, person -> Optional.ofNullable(customers.get(person)));
  }

  private static List<List<Person>> batches(List<Person> people) {
    List<List<Person>> batches = new ArrayList<>();
    for (int from = 0; from < people.size(); from += BATCH) {
      batches.add(people.subList(from, Math.min(from + BATCH, people.size())));
    }
    return batches;
  }
}
