package io.forecourt.assignment;

import io.forecourt.store.StorePerson;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * People of a store who could own a lead.
 *
 * @param present those who are not away
 * @param openLeads number of each person's open leads, by user id
 */
record Candidates(List<StorePerson> present, Map<String, Integer> openLeads) {

  Optional<StorePerson> find(String id) {
    return present.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  /** Returns the person with the fewest open leads among those who can take another one. */
  Optional<StorePerson> leastBusy(Predicate<StorePerson> wanted) {
    return present.stream()
        .filter(person -> openLeadsOf(person) < person.maxOpenLeads())
        .filter(wanted)
        .min(Comparator.comparingInt(this::openLeadsOf).thenComparing(StorePerson::id));
  }

  int openLeadsOf(StorePerson person) {
    return openLeads.getOrDefault(person.id(), 0);
  }
}
