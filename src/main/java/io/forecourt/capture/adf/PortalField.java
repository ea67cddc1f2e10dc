package io.forecourt.capture.adf;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Field of a portal's lead mail, with the labels that portals give it. */
enum PortalField {
  FIRST_NAME("first name"),
  LAST_NAME("last name", "surname"),
  FULL_NAME("name", "full name", "customer name", "customer"),
  EMAIL("email", "e-mail", "email address", "customer email"),
  PHONE("telephone", "phone", "phone number", "mobile", "cell"),
  POSTAL_CODE("postal code", "zip", "zip code"),
  COMMENTS("comments", "comment", "message"),
  VIN("listing vin", "vin"),
  STOCK_NUMBER("stock number", "stock #", "stock"),
  YEAR("year"),
  MAKE("make"),
  MODEL("model"),
  TRIM("trim"),
  CONDITION("condition"),
  SOURCE("source"),
  EXTERNAL_ID("lead id");

  private static final Map<String, PortalField> BY_LABEL =
      Arrays.stream(values())
          .flatMap(field -> field.labels.stream().map(label -> Map.entry(label, field)))
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable.
  private final List<String> labels;

  PortalField(String... labels) {
    this.labels = List.of(labels);
  }

  static Optional<PortalField> ofLabel(String label) {
    return Optional.ofNullable(BY_LABEL.get(label.toLowerCase(Locale.ROOT)));
  }
}
