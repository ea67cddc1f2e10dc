package io.forecourt.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A person who asked a store something.
 *
 * @param language ISO 639-1 code, stated by the buyer or sent by the browser
 * @param emails in lowercase
 */
public record Customer(
    UUID id,
    String store,
    Optional<String> firstName,
    Optional<String> lastName,
    Optional<String> postalCode,
    Optional<String> language,
    List<Phone> phones,
    List<String> emails) {

  /**
   * @param e164 "+15155550123"
   * @param type mobile, home, work, fax or voice
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Phone(String e164, String type) {}

  /** Returns first and last name, as far as they are known; empty if neither is. */
  public String fullName() {
    return (firstName.orElse("") + " " + lastName.orElse("")).trim();
  }

  public boolean hasPhone(String e164) {
    return phones.stream().anyMatch(phone -> phone.e164().equals(e164));
  }

  /** Returns the customer without numbers and addresses. */
  public Customer withoutContacts() {
    return new Customer(id, store, firstName, lastName, postalCode, language, List.of(), List.of());
  }

  public boolean isReachable() {
    return !phones.isEmpty() || !emails.isEmpty();
  }
}
