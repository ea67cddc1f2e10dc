package io.forecourt.capture.adf;

import io.forecourt.capture.InputText;
import io.forecourt.capture.Inquiry;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Parser of the buyer's contact details in an ADF prospect. */
final class AdfContactParser {

  static Inquiry.Contact contact(Element prospect) {
    Element customer =
        Optional.ofNullable(prospect.selectFirst("customer > contact"))
            .or(() -> Optional.ofNullable(prospect.selectFirst("customer")))
            .orElseGet(() -> new Element("customer"));
    List<Inquiry.Phone> phones = new ArrayList<>();
    for (Element phone : customer.select("phone")) {
      InputText.clean(phone.text(), 50)
          .ifPresent(number -> phones.add(new Inquiry.Phone(number, phoneType(phone))));
    }
    Optional<String> first = name(customer, "first");
    Optional<String> last = name(customer, "last").or(() -> name(customer, "surname"));
    Optional<String> full = name(customer, "full").or(() -> name(customer, ""));
    return Inquiry.Contact.UNKNOWN
        .withFirstName(first.or(() -> full.map(name -> name.split("\\s+", 2)[0])))
        .withLastName(
            last.or(
                () ->
                    full.filter(name -> first.isEmpty() && name.contains(" "))
                        .map(name -> name.split("\\s+", 2)[1])))
        .withPhones(phones)
        .withEmails(customer.select("email").eachText())
        .withPostalCode(AdfText.first(customer, "postalcode"));
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

  /** Returns how the buyer prefers to be contacted; null if the prospect does not say. */
  static Facts.Contact preference(Element prospect) {
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

  private AdfContactParser() {}
}
