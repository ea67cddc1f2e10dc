package io.forecourt.capture.adf;

import io.forecourt.capture.ContactNormalizer;
import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.stereotype.Component;

/** Reads the mails of portals that list label and value, line by line. */
@Component
class PortalMailParser {

  private static final Pattern LINE =
      Pattern.compile("^[\\s>*]*([A-Za-z][A-Za-z /#.'-]{1,40}?)\\s*:\\s*(.+)$");

  private static final Map<String, String> LABELS =
      Map.ofEntries(
          Map.entry("first name", "first"),
          Map.entry("last name", "last"),
          Map.entry("surname", "last"),
          Map.entry("name", "full"),
          Map.entry("full name", "full"),
          Map.entry("customer name", "full"),
          Map.entry("customer", "full"),
          Map.entry("email", "email"),
          Map.entry("e-mail", "email"),
          Map.entry("email address", "email"),
          Map.entry("customer email", "email"),
          Map.entry("telephone", "phone"),
          Map.entry("phone", "phone"),
          Map.entry("phone number", "phone"),
          Map.entry("mobile", "phone"),
          Map.entry("cell", "phone"),
          Map.entry("postal code", "postal"),
          Map.entry("zip", "postal"),
          Map.entry("zip code", "postal"),
          Map.entry("comments", "comments"),
          Map.entry("comment", "comments"),
          Map.entry("message", "comments"),
          Map.entry("listing vin", "vin"),
          Map.entry("vin", "vin"),
          Map.entry("stock number", "stock"),
          Map.entry("stock #", "stock"),
          Map.entry("stock", "stock"),
          Map.entry("year", "year"),
          Map.entry("make", "make"),
          Map.entry("model", "model"),
          Map.entry("trim", "trim"),
          Map.entry("condition", "condition"),
          Map.entry("source", "source"),
          Map.entry("lead id", "id"));

  ParsedDocument parse(Store store, String body) {
    String text = body.contains("</") ? plain(body) : body;
    Map<String, String> values = valuesIn(text);
    boolean anybody = Stream.of("phone", "email").anyMatch(values::containsKey);
    if (!anybody) {
      return ParsedDocument.nothing(body, "No phone number or e-mail address stands in it.");
    }
    return new ParsedDocument(List.of(inquiry(store, values, body)), List.of());
  }

  /** Labels and values of a page, in lines. */
  private static String plain(String page) {
    Document document = Jsoup.parse(page);
    document.select("br, p, div, tr, li").before("\n");
    document.select("td, th").append(" ");
    return document.wholeText();
  }

  private static Map<String, String> valuesIn(String text) {
    Map<String, String> values = new HashMap<>();
    String last = null;
    for (String line : text.lines().toList()) {
      Matcher found = LINE.matcher(line);
      String name = found.matches() ? LABELS.get(found.group(1).toLowerCase(Locale.ROOT)) : null;
      if (name != null) {
        last = name;
        InputText.clean(found.group(2), 5_000).ifPresent(value -> values.putIfAbsent(name, value));
      } else if ("comments".equals(last) && !line.isBlank() && !found.matches()) {
        values.merge("comments", line.strip(), (before, more) -> before + "\n" + more);
      }
    }
    return values;
  }

  private static Inquiry inquiry(Store store, Map<String, String> values, String body) {
    Optional<String> full = value(values, "full");
    Optional<String> first =
        value(values, "first").or(() -> full.map(name -> name.split("\\s+", 2)[0]));
    Optional<String> last =
        value(values, "last")
            .or(
                () ->
                    full.filter(name -> name.contains(" ")).map(name -> name.split("\\s+", 2)[1]));
    return Inquiry.from(store.id(), value(values, "source").orElse("Portal mail"), Channel.EMAIL)
        .externalId(value(values, "id"))
        .contact(
            Inquiry.Contact.UNKNOWN
                .withFirstName(first)
                .withLastName(last)
                .withPhone(value(values, "phone"), "voice")
                .withEmails(
                    value(values, "email").stream().flatMap(ContactNormalizer::emailsIn).toList())
                .withPostalCode(value(values, "postal")))
        .facts(Facts.NONE.withVehicle(vehicle(values)))
        .comments(value(values, "comments"))
        .build(body);
  }

  private static Facts.Vehicle vehicle(Map<String, String> values) {
    Facts.Vehicle vehicle =
        new Facts.Vehicle(
            value(values, "year").flatMap(LenientParser::parseYear).orElse(null),
            values.get("make"),
            values.get("model"),
            values.get("trim"),
            null,
            value(values, "condition")
                .map(text -> text.toLowerCase(Locale.ROOT))
                .filter(List.of("new", "used", "cpo")::contains)
                .orElse(null),
            value(values, "vin").map(vin -> vin.toUpperCase(Locale.ROOT)).orElse(null),
            values.get("stock"));
    return vehicle.isNamed() ? vehicle : null;
  }

  private static Optional<String> value(Map<String, String> values, String name) {
    return Optional.ofNullable(values.get(name));
  }
}
