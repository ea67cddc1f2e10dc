package io.forecourt.equity;

import io.forecourt.lead.CustomerDirectory;
import io.forecourt.platform.ContactCipher;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Recognizes people of a file among the customers of a store. */
@Repository
class CustomerLookup {

  private final JdbcClient jdbc;
  private final ContactCipher cipher;
  private final CustomerDirectory directory;

  CustomerLookup(JdbcClient jdbc, ContactCipher cipher, CustomerDirectory directory) {
    this.jdbc = jdbc;
    this.cipher = cipher;
    this.directory = directory;
  }

  /**
   * Who they are.
   *
   * @param customers those that are known, by identity
   * @param entries the customers that they are
   * @param numbers whose the customer numbers are
   * @param addresses whose the phone numbers and email addresses are
   */
  record Found(
      IdentityHashMap<Person, UUID> customers,
      Map<UUID, CustomerDirectory.Entry> entries,
      Map<String, UUID> numbers,
      Map<String, UUID> addresses) {

    Optional<UUID> customer(Person person) {
      return Optional.ofNullable(customers.get(person));
    }

    Optional<CustomerDirectory.Entry> entry(Person person) {
      return customer(person).map(entries::get);
    }
  }

  /** The customer number decides before a phone number, then the email address, then the name. */
  Found find(String store, List<Person> people) {
    Map<String, UUID> numbers = findNumbers(store, people);
    Map<String, UUID> addresses =
        directory.findByAddresses(
            store, people.stream().flatMap(each -> each.addresses().stream()).distinct().toList());
    Map<String, UUID> keys = findKeys(store, people);
    Set<UUID> candidates = new HashSet<>(numbers.values());
    candidates.addAll(addresses.values());
    candidates.addAll(keys.values());
    Map<UUID, CustomerDirectory.Entry> entries = directory.findAll(candidates);
    Set<UUID> identified = findIdentified(candidates);
    IdentityHashMap<Person, UUID> found = new IdentityHashMap<>();
    for (Person person : people) {
      first(person.numbers(), numbers)
          .or(
              () ->
                  person.addresses().stream()
                      .map(addresses::get)
                      .filter(entries::containsKey)
                      .filter(id -> !isRelative(person, entries.get(id), identified.contains(id)))
                      .findFirst())
          .or(() -> person.matchKey().map(keys::get))
          .filter(entries::containsKey)
          .ifPresent(id -> found.put(person, id));
    }
    return new Found(found, entries, numbers, addresses);
  }

  /** As in {@link PeopleJoin}: another name, and each known by something else too. */
  private static boolean isRelative(
      Person person, CustomerDirectory.Entry entry, boolean identified) {
    boolean named =
        !MatchKey.differ(person.firstName(), entry.customer().firstName())
            && !MatchKey.differ(person.lastName(), entry.customer().lastName());
    return !named && identified && person.hasIdentity();
  }

  /** Returns whether the data of a person was erased here, and is to stay away. */
  Set<String> findErased(String store, List<Person> people) {
    return directory.findErased(
        store, people.stream().flatMap(each -> each.addresses().stream()).distinct().toList());
  }

  private static Optional<UUID> first(Collection<String> keys, Map<String, UUID> owners) {
    return keys.stream().map(owners::get).filter(owner -> owner != null).findFirst();
  }

  private Map<String, UUID> findNumbers(String store, List<Person> people) {
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql(
            """
            select number, customer_id from forecourt.customer_number
            where store = :store and number = any(:numbers)
            """)
        .param("store", store)
        .param(
            "numbers",
            people.stream().flatMap(each -> each.numbers().stream()).toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("number"), row.getObject("customer_id", UUID.class));
            });
    return found;
  }

  private Map<String, UUID> findKeys(String store, List<Person> people) {
    Map<String, String> byLookup = new HashMap<>();
    people.forEach(
        person -> person.matchKey().ifPresent(key -> byLookup.put(cipher.lookup(key), key)));
    Map<String, UUID> found = new HashMap<>();
    jdbc.sql(
            """
            select forecourt.contact_lookup(match_key) as key, customer_id
            from forecourt.customer_record
            where store = :store and forecourt.contact_lookup(match_key) = any(:keys)
            """)
        .param("store", store)
        .param("keys", byLookup.keySet().toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  byLookup.get(row.getString("key")), row.getObject("customer_id", UUID.class));
            });
    return found;
  }

  private Set<UUID> findIdentified(Set<UUID> customers) {
    return Set.copyOf(
        jdbc.sql(
                """
                select customer_id from forecourt.customer_number where customer_id = any(:ids)
                union
                select customer_id from forecourt.customer_record
                where customer_id = any(:ids) and match_key is not null
                """)
            .param("ids", customers.toArray(UUID[]::new))
            .query(UUID.class)
            .list());
  }
}
