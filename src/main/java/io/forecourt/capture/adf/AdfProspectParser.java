package io.forecourt.capture.adf;

import static io.forecourt.capture.adf.AdfParser.textOf;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import io.forecourt.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** The person and the six facts of one prospect. */
@Component
class AdfProspectParser {

  private static final Set<String> GIVEN_AWAY = Set.of("trade-in", "tradein", "trade", "sell");

  private final Clock clock;

  AdfProspectParser(Clock clock) {
    this.clock = clock;
  }

  Inquiry.Contact contact(Element prospect) {
    Element who = prospect.selectFirst("customer > contact");
    Element where =
        who == null
            ? Optional.ofNullable(prospect.selectFirst("customer")).orElse(new Element("customer"))
            : who;
    List<Inquiry.Phone> phones = new ArrayList<>();
    for (Element phone : where.select("phone")) {
      InputText.clean(phone.text(), 50)
          .ifPresent(number -> phones.add(new Inquiry.Phone(number, phoneType(phone))));
    }
    Optional<String> first = name(where, "first");
    Optional<String> last = name(where, "last").or(() -> name(where, "surname"));
    Optional<String> full = name(where, "full").or(() -> name(where, ""));
    return Inquiry.Contact.UNKNOWN
        .withFirstName(first.or(() -> full.map(name -> name.split("\\s+", 2)[0])))
        .withLastName(
            last.or(
                () ->
                    full.filter(name -> first.isEmpty() && name.contains(" "))
                        .map(name -> name.split("\\s+", 2)[1])))
        .withPhones(phones)
        .withEmails(where.select("email").eachText())
        .withPostalCode(textOf(where, "postalcode"));
  }

  private static Optional<String> name(Element contact, String part) {
    return contact.select("name").stream()
        .filter(name -> name.attr("part").equalsIgnoreCase(part))
        .flatMap(name -> InputText.clean(name.text(), 200).stream())
        .findFirst();
  }

  private static String phoneType(Element phone) {
    return switch (phone.attr("type").toLowerCase(Locale.ROOT)) {
      case "cellphone", "cell", "mobile" -> "mobile";
      case "home", "work", "fax" -> phone.attr("type").toLowerCase(Locale.ROOT);
      default -> "voice";
    };
  }

  Facts facts(Element prospect, Store store) {
    List<Element> vehicles = prospect.select("vehicle");
    Optional<Element> wanted = vehicles.stream().filter(car -> !isTrade(car)).findFirst();
    Optional<Element> trade = vehicles.stream().filter(AdfProspectParser::isTrade).findFirst();
    LocalDate today = LocalDate.now(clock.withZone(store.zone()));
    return new Facts(
        wanted.map(AdfProspectParser::vehicle).orElse(null),
        budget(prospect),
        trade.map(AdfProspectParser::tradeIn).orElse(null),
        Optional.ofNullable(prospect.selectFirst("timeframe"))
            .flatMap(
                frame ->
                    LenientParser.parseTimeline(
                        frame.text(),
                        textOf(frame, "latestdate").flatMap(LenientParser::parseDate),
                        today))
            .orElse(null),
        financing(prospect, wanted),
        preferred(prospect));
  }

  private static boolean isTrade(Element vehicle) {
    return GIVEN_AWAY.contains(vehicle.attr("interest").toLowerCase(Locale.ROOT));
  }

  private static Facts.Vehicle vehicle(Element car) {
    return new Facts.Vehicle(
        textOf(car, "> year").flatMap(LenientParser::parseYear).orElse(null),
        textOf(car, "> make").orElse(null),
        textOf(car, "> model").orElse(null),
        textOf(car, "> trim").orElse(null),
        textOf(car, "> bodystyle").orElse(null),
        InputText.clean(car.attr("status"), 20)
            .map(status -> status.toLowerCase(Locale.ROOT))
            .filter(status -> Set.of("new", "used", "cpo").contains(status))
            .orElse(null),
        textOf(car, "> vin").map(vin -> vin.toUpperCase(Locale.ROOT)).orElse(null),
        textOf(car, "> stock").orElse(null));
  }

  private static Facts.TradeIn tradeIn(Element car) {
    return new Facts.TradeIn(
        true,
        textOf(car, "> year").flatMap(LenientParser::parseYear).orElse(null),
        textOf(car, "> make").orElse(null),
        textOf(car, "> model").orElse(null),
        textOf(car, "> odometer").flatMap(LenientParser::parseInteger).orElse(null),
        textOf(car, "> condition")
            .map(text -> text.toLowerCase(Locale.ROOT))
            .filter(Set.of("excellent", "good", "fair", "poor")::contains)
            .orElse(null),
        textOf(car, "balance").flatMap(LenientParser::parseAmount).orElse(null));
  }

  private static Facts.Budget budget(Element prospect) {
    BigDecimal monthlyMin = null;
    BigDecimal monthlyMax = null;
    BigDecimal totalMin = null;
    BigDecimal totalMax = null;
    BigDecimal down = null;
    for (Element element : prospect.select("finance > amount")) {
      BigDecimal amount = LenientParser.parseAmount(element.text()).orElse(null);
      boolean least = element.attr("limit").equalsIgnoreCase("minimum");
      switch (element.attr("type").toLowerCase(Locale.ROOT)) {
        case "monthly" -> {
          monthlyMin = least ? amount : monthlyMin;
          monthlyMax = least ? monthlyMax : amount;
        }
        case "downpayment" -> down = amount;
        default -> {
          totalMin = least ? amount : totalMin;
          totalMax = least ? totalMax : amount;
        }
      }
    }
    Facts.Budget budget = new Facts.Budget(monthlyMin, monthlyMax, totalMin, totalMax, down);
    return budget.isEmpty() ? null : budget;
  }

  private static Facts.Financing financing(Element prospect, Optional<Element> wanted) {
    String method = textOf(prospect, "finance > method").orElse("").toUpperCase(Locale.ROOT);
    for (Facts.Financing financing : Facts.Financing.values()) {
      if (financing.name().equals(method)) {
        return financing;
      }
    }
    boolean leases =
        wanted.filter(car -> car.attr("interest").equalsIgnoreCase("lease")).isPresent();
    return leases ? Facts.Financing.LEASE : null;
  }

  private static Facts.Contact preferred(Element prospect) {
    Element phone = prospect.selectFirst("customer phone[preferredcontact=1]");
    if (phone != null) {
      return switch (phone.attr("time").toLowerCase(Locale.ROOT)) {
        case "morning" -> new Facts.Contact(Channel.PHONE, null, "12:00");
        case "afternoon" -> new Facts.Contact(Channel.PHONE, "12:00", "17:00");
        case "evening" -> new Facts.Contact(Channel.PHONE, "17:00", null);
        default -> new Facts.Contact(Channel.PHONE, null, null);
      };
    }
    return prospect.selectFirst("customer email[preferredcontact=1]") == null
        ? null
        : new Facts.Contact(Channel.EMAIL, null, null);
  }
}
