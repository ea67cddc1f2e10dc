package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.ContactAddress;
import io.forecourt.lead.Facts;
import io.forecourt.lead.WantedVehicle;
import io.forecourt.store.Store;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Parser of portal mails that list a buyer as labels and values, line by line. */
@Component
class PortalMailParser {

  private static final Pattern LINE =
      Pattern.compile("^[\\s>*]*([A-Za-z][A-Za-z /#.'-]{1,40}?)\\s*:\\s*(.+)$");

  ParsedDocument parse(Store store, String body) {
    String text = body.contains("</") ? textOf(body) : body;
    Map<PortalField, String> values = valuesIn(text);
    if (!values.containsKey(PortalField.PHONE) && !values.containsKey(PortalField.EMAIL)) {
      return ParsedDocument.nothing(body, "No phone number or email address found.");
    }
    return new ParsedDocument(List.of(inquiry(store, values, body)), List.of());
  }

  /** Returns the text of an HTML mail with one table row or paragraph on a line. */
  private static String textOf(String page) {
    Document document = Jsoup.parse(page);
    document.select("br, p, div, tr, li").before("\n");
    document.select("td, th").append(" ");
    return document.wholeText();
  }

  private static Map<PortalField, String> valuesIn(String text) {
    Map<PortalField, String> values = new EnumMap<>(PortalField.class);
    PortalField last = null;
    for (String line : text.lines().toList()) {
      Matcher labeled = LINE.matcher(line);
      PortalField field =
          labeled.matches() ? PortalField.ofLabel(labeled.group(1)).orElse(null) : null;
      if (field != null) {
        last = field;
        InputText.clean(labeled.group(2), 5_000)
            .ifPresent(value -> values.putIfAbsent(field, value));
      } else if (last == PortalField.COMMENTS && !line.isBlank() && !labeled.matches()) {
        values.merge(PortalField.COMMENTS, line.strip(), (before, more) -> before + "\n" + more);
      }
    }
    return values;
  }

  private static Inquiry inquiry(Store store, Map<PortalField, String> values, String body) {
    Optional<String> full = value(values, PortalField.FULL_NAME);
    Optional<String> first =
        value(values, PortalField.FIRST_NAME).or(() -> full.map(name -> name.split("\\s+", 2)[0]));
    Optional<String> last =
        value(values, PortalField.LAST_NAME)
            .or(
                () ->
                    full.filter(name -> name.contains(" ")).map(name -> name.split("\\s+", 2)[1]));
    return Inquiry.from(
            store.id(), value(values, PortalField.SOURCE).orElse("Portal mail"), Channel.EMAIL)
        .externalId(value(values, PortalField.EXTERNAL_ID))
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(first)
                .withLastName(last)
                .withPhone(value(values, PortalField.PHONE), "voice")
                .withEmails(
                    value(values, PortalField.EMAIL).stream()
                        .flatMap(ContactAddress::emailsIn)
                        .toList())
                .withPostalCode(value(values, PortalField.POSTAL_CODE)))
        .facts(Facts.NONE.withVehicle(vehicle(values)))
        .comments(value(values, PortalField.COMMENTS))
        .build(body);
  }

  private static WantedVehicle vehicle(Map<PortalField, String> values) {
    WantedVehicle vehicle =
        new WantedVehicle(
            value(values, PortalField.YEAR).flatMap(LenientNumbers::parseYear).orElse(null),
            values.get(PortalField.MAKE),
            values.get(PortalField.MODEL),
            values.get(PortalField.TRIM),
            null,
            value(values, PortalField.CONDITION)
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(List.of("new", "used", "cpo")::contains)
                .orElse(null),
            value(values, PortalField.VIN).map(vin -> vin.toUpperCase(Locale.ROOT)).orElse(null),
            values.get(PortalField.STOCK_NUMBER));
    return vehicle.isNamed() ? vehicle : null;
  }

  private static Optional<String> value(Map<PortalField, String> values, PortalField field) {
    return Optional.ofNullable(values.get(field));
  }
}
