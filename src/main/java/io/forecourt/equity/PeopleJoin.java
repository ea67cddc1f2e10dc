package io.forecourt.equity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Joins what several lines say about one person: by the customer number, a phone number, an email
 * address, or name and street. Relatives who share a number stay apart if their names differ and
 * each of them is known by something else too.
 */
final class PeopleJoin {

  /** A number that more people of different names have is a filler such as 555-555-5555. */
  private static final int MOST_NAMES = 3;

  private final List<Person> people;
  private final int[] parents;

  private PeopleJoin(List<Person> people) {
    this.people = people;
    this.parents = new int[people.size()];
    for (int index = 0; index < parents.length; index++) {
      parents[index] = index;
    }
  }

  /** Joins the lines of a file, in the order of their first lines. */
  static List<Person> lines(List<Person> people) {
    PeopleJoin join = new PeopleJoin(people);
    join.byKey(Person::numbers, false);
    join.byKey(Person::addresses, true);
    join.byKey(person -> person.matchKey().stream().toList(), false);
    return join.joined();
  }

  /** Joins those who are one customer. */
  static List<Person> customers(List<Person> people, Function<Person, Optional<?>> customer) {
    PeopleJoin join = new PeopleJoin(people);
    join.byKey(person -> customer.apply(person).map(Object::toString).stream().toList(), false);
    return join.joined();
  }

  /** Returns numbers and addresses that belong to nobody in particular. */
  static Set<String> fillers(List<Person> people) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Person person : people) {
      String name =
          MatchKey.plain(person.firstName().orElse("") + " " + person.lastName().orElse(""));
      for (String address : name.isEmpty() ? List.<String>of() : person.addresses()) {
        Set<String> known = names.computeIfAbsent(address, key -> new HashSet<>());
        if (known.size() <= MOST_NAMES) {
          known.add(name);
        }
      }
    }
    Set<String> fillers = new HashSet<>();
    names.forEach(
        (address, known) -> {
          if (known.size() > MOST_NAMES) {
            fillers.add(address);
          }
        });
    return fillers;
  }

  static boolean areDifferent(Person one, Person other) {
    return !one.isNamed(other) && one.hasIdentity() && other.hasIdentity();
  }

  private void byKey(Function<Person, Collection<String>> keys, boolean shared) {
    Map<String, List<Integer>> owners = new HashMap<>();
    for (int index = 0; index < people.size(); index++) {
      for (String key : keys.apply(people.get(index))) {
        join(index, owners.computeIfAbsent(key, none -> new ArrayList<>(1)), shared);
      }
    }
  }

  /**
   * @param owners those who have the key so far, one of each person
   */
  private void join(int index, List<Integer> owners, boolean shared) {
    for (int owner : owners) {
      if (!shared || !areDifferent(people.get(owner), people.get(index))) {
        parents[root(index)] = root(owner);
        return;
      }
    }
    owners.add(index);
  }

  private int root(int index) {
    int root = index;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }

  private List<Person> joined() {
    Map<Integer, List<Person>> groups = new LinkedHashMap<>();
    for (int index = 0; index < people.size(); index++) {
      groups.computeIfAbsent(root(index), none -> new ArrayList<>(1)).add(people.get(index));
    }
    return groups.values().stream().map(PersonMerge::of).toList();
  }
}
