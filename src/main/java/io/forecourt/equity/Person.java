package io.forecourt.equity;

import io.forecourt.lead.Customer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person as one line or several lines of a file describe them.
 *
 * @param lines of the file
 * @param numbers that the store's records have for the person
 * @param closed EVERYTHING, or the names of channels
 * @param unmarked what the file has a column for and does not close
 * @param vehicles in the order of the lines
 */
record Person(
    List<Long> lines,
    Set<String> numbers,
    Optional<String> firstName,
    Optional<String> lastName,
    List<Customer.Phone> phones,
    List<String> emails,
    Address address,
    Optional<String> language,
    Consent consent,
    Set<String> closed,
    Set<String> unmarked,
    List<OwnedVehicle> vehicles) {

  /** A postal address. */
  record Address(
      Optional<String> street,
      Optional<String> city,
      Optional<String> region,
      Optional<String> postalCode) {}

  /** As the records have it; nothing rests on it. */
  record Consent(Optional<String> text, Optional<LocalDate> on) {}

  /** Returns the numbers and email addresses. */
  List<String> addresses() {
    return Stream.concat(phones.stream().map(Customer.Phone::e164), emails.stream()).toList();
  }

  /** Returns name, street and postal code in one spelling; empty if any of them is missing. */
  Optional<String> matchKey() {
    return lastName.flatMap(
        last ->
            address
                .street()
                .flatMap(
                    street ->
                        address
                            .postalCode()
                            .or(address::city)
                            .map(place -> MatchKey.of(firstName.orElse(""), last, street, place))));
  }

  /** Returns whether they are still recognized when a shared number or address is not counted. */
  boolean hasIdentity() {
    return !numbers.isEmpty() || matchKey().isPresent();
  }

  boolean isRecognizable() {
    return hasIdentity() || !phones.isEmpty() || !emails.isEmpty();
  }

  boolean isNamed(Person other) {
    return !MatchKey.differ(firstName, other.firstName)
        && !MatchKey.differ(lastName, other.lastName);
  }

  Person withoutAddresses(Set<String> dropped) {
    return new Person(
        lines,
        numbers,
        firstName,
        lastName,
        phones.stream().filter(phone -> !dropped.contains(phone.e164())).toList(),
        emails.stream().filter(email -> !dropped.contains(email)).toList(),
        address,
        language,
        consent,
        closed,
        unmarked,
        vehicles);
  }
}
