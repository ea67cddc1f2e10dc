package io.forecourt.capture;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.forecourt.lead.Customer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings phone numbers to E.164 and addresses to one spelling; what cannot be one is left out. */
public final class ContactNormalizer {

  private static final String REGION = "US";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"',;()]{1,64}@[^\\s@<>\"',;()]+\\.[^\\s@<>\"',;().]{2,}");

  public static List<Customer.Phone> phones(Inquiry.Contact contact) {
    return contact.phones().stream()
        .flatMap(
            phone ->
                e164(phone.number()).map(e164 -> new Customer.Phone(e164, phone.type())).stream())
        .filter(notSeenBefore())
        .toList();
  }

  public static List<String> emails(Inquiry.Contact contact) {
    return contact.emails().stream()
        .map(email -> email.strip().toLowerCase(Locale.ROOT))
        .filter(email -> EMAIL.matcher(email).matches())
        .distinct()
        .toList();
  }

  public static Stream<String> emailsIn(String text) {
    return EMAIL.matcher(text).results().map(found -> found.group());
  }

  public static Optional<String> e164(String raw) {
    try {
      PhoneNumber number = NUMBERS.parse(raw, REGION);
      // Possible, not valid: 555 numbers and new area codes must not cost a lead its phone.
      return NUMBERS.isPossibleNumber(number)
          ? Optional.of(NUMBERS.format(number, PhoneNumberUtil.PhoneNumberFormat.E164))
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  private static Predicate<Customer.Phone> notSeenBefore() {
    Set<String> seen = new HashSet<>();
    return phone -> seen.add(phone.e164());
  }

  private ContactNormalizer() {}
}
