package io.forecourt.lead;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Brings phone numbers to E.164 and email addresses to one spelling. */
public final class ContactAddress {

  private static final String REGION = "US";
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>\"',;()]{1,64}@[^\\s@<>\"',;()]+\\.[^\\s@<>\"',;().]{2,}");

  /** Returns the number in E.164; empty if it cannot be one. */
  public static Optional<String> phone(String raw) {
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

  /** Returns the address in lower case; empty if it cannot be one. */
  public static Optional<String> email(String raw) {
    return Optional.of(raw.strip().toLowerCase(Locale.ROOT))
        .filter(email -> EMAIL.matcher(email).matches());
  }

  /** Returns the email addresses in a text, as they are written there. */
  public static Stream<String> emailsIn(String text) {
    return EMAIL.matcher(text).results().map(found -> found.group());
  }

  private ContactAddress() {}
}
