package io.forecourt.capture;

import io.forecourt.lead.ContactAddress;
import io.forecourt.lead.Customer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The numbers and addresses of an inquiry in one spelling; what cannot be one is left out. */
public final class ContactNormalizer {

  public static List<Customer.Phone> phones(Inquiry.Contact contact) {
    return contact.phones().stream()
        .flatMap(
            phone ->
                ContactAddress.phone(phone.number())
                    .map(e164 -> new Customer.Phone(e164, phone.type()))
                    .stream())
        .filter(notSeenBefore())
        .toList();
  }

  public static List<String> emails(Inquiry.Contact contact) {
    return contact.emails().stream()
        .flatMap(email -> ContactAddress.email(email).stream())
        .distinct()
        .toList();
  }

  private static Predicate<Customer.Phone> notSeenBefore() {
    Set<String> seen = new HashSet<>();
    return phone -> seen.add(phone.e164());
  }

  private ContactNormalizer() {}
}
