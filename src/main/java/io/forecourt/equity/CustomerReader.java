package io.forecourt.equity;

import io.forecourt.feed.FeedLine;
import io.forecourt.feed.FeedRecord;
import io.forecourt.feed.FieldValues;
import io.forecourt.lead.ContactAddress;
import io.forecourt.lead.Customer;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what one line says about a person. */
final class CustomerReader {

  /** Longer is a remark in the wrong column. */
  private static final int LONGEST = 200;

  private static final Pattern BETWEEN = Pattern.compile("[|;,\\s]+");
  private static final Pattern BETWEEN_PHONES = Pattern.compile("[|;,]+");
  private static final Map<CustomerColumn, String> PHONES =
      Map.of(
          CustomerColumn.CELL_PHONE, "mobile",
          CustomerColumn.HOME_PHONE, "home",
          CustomerColumn.WORK_PHONE, "work",
          CustomerColumn.PHONE, "voice");
  private static final Map<String, String> LANGUAGES =
      Stream.of(Locale.getISOLanguages())
          .collect(
              Collectors.toMap(
                  code ->
                      Locale.forLanguageTag(code)
                          .getDisplayLanguage(Locale.ENGLISH)
                          .toLowerCase(Locale.ROOT),
                  code -> code,
                  (first, second) -> first));

  private final LocalDate today;
  private final OwnedVehicleReader vehicles;

  CustomerReader(LocalDate today) {
    this.today = today;
    this.vehicles = new OwnedVehicleReader(today);
  }

  /**
   * @throws IllegalArgumentException if the customer could not be recognized by the line again
   */
  Person read(FeedRecord<CustomerColumn> record, FeedLine<CustomerColumn> line) {
    Person person =
        new Person(
            List.of(record.line()),
            line.text(CustomerColumn.CUSTOMER_NUMBER).map(Set::of).orElse(Set.of()),
            name(line, CustomerColumn.FIRST_NAME, 0),
            name(line, CustomerColumn.LAST_NAME, 1),
            phones(line),
            emails(line),
            address(line),
            line.found(CustomerColumn.LANGUAGE, CustomerReader::language),
            new Person.Consent(
                words(line, CustomerColumn.CONSENT),
                line.optional(CustomerColumn.CONSENT_ON, text -> FieldValues.day(text, today))),
            ClosedChannels.closed(line),
            ClosedChannels.unmarked(record, line),
            vehicles.read(record, line).stream().toList());
    if (!person.isRecognizable()) {
      throw new IllegalArgumentException(
          "The line has no customer number, phone number, email address, or name with street and"
              + " postal code, so the customer could not be recognized again.");
    }
    return person;
  }

  /** "Doe, Jane" or "Jane Doe", where there are no columns for the parts. */
  private static Optional<String> name(
      FeedLine<CustomerColumn> line, CustomerColumn column, int part) {
    boolean parted =
        line.text(CustomerColumn.FIRST_NAME).isPresent()
            || line.text(CustomerColumn.LAST_NAME).isPresent();
    return parted
        ? words(line, column)
        : words(line, CustomerColumn.FULL_NAME)
            .map(full -> parts(full)[part])
            .filter(name -> !name.isEmpty());
  }

  private static String[] parts(String full) {
    int comma = full.indexOf(',');
    if (comma > 0) {
      return new String[] {full.substring(comma + 1).strip(), full.substring(0, comma).strip()};
    }
    int space = full.lastIndexOf(' ');
    return space < 0
        ? new String[] {"", full}
        : new String[] {full.substring(0, space).strip(), full.substring(space + 1)};
  }

  private static List<Customer.Phone> phones(FeedLine<CustomerColumn> line) {
    Map<String, Customer.Phone> found = new LinkedHashMap<>();
    for (CustomerColumn column : List.of(CustomerColumn.values())) {
      if (PHONES.containsKey(column)) {
        all(line, column, BETWEEN_PHONES, ContactAddress::phone)
            .forEach(e164 -> found.putIfAbsent(e164, new Customer.Phone(e164, PHONES.get(column))));
      }
    }
    return List.copyOf(found.values());
  }

  private static List<String> emails(FeedLine<CustomerColumn> line) {
    return Stream.of(CustomerColumn.EMAIL, CustomerColumn.EMAIL_2)
        .flatMap(column -> all(line, column, BETWEEN, ContactAddress::email))
        .distinct()
        .toList();
  }

  /** Several in one cell, each good or warned of. */
  private static Stream<String> all(
      FeedLine<CustomerColumn> line,
      CustomerColumn column,
      Pattern between,
      Function<String, Optional<String>> read) {
    return line.text(column).stream()
        .flatMap(between::splitAsStream)
        .filter(part -> !part.isBlank())
        .flatMap(
            part -> {
              Optional<String> one = read.apply(part);
              if (one.isEmpty()) {
                line.warn("'%s' cannot be read; it is left empty.".formatted(column.title()));
              }
              return one.stream();
            });
  }

  private static Person.Address address(FeedLine<CustomerColumn> line) {
    return new Person.Address(
        words(line, CustomerColumn.STREET)
            .map(
                street ->
                    words(line, CustomerColumn.STREET_2)
                        .map(second -> street + ", " + second)
                        .orElse(street)),
        words(line, CustomerColumn.CITY),
        words(line, CustomerColumn.REGION),
        words(line, CustomerColumn.POSTAL_CODE));
  }

  private static Optional<String> words(FeedLine<CustomerColumn> line, CustomerColumn column) {
    return line.found(
        column,
        text ->
            Optional.of(text.replaceAll("\\s+", " ").strip())
                .filter(plain -> plain.length() <= LONGEST));
  }

  private static Optional<String> language(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z].*", "");
    return plain.length() == 2 ? Optional.of(plain) : Optional.ofNullable(LANGUAGES.get(plain));
  }
}
