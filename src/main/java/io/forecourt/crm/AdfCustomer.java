package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Facts;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The customer element of an ADF prospect: contact, timeframe, and the brief as comments. */
record AdfCustomer(Customer customer, Facts facts, HandoffRecord handoff) {

  void write(AdfWriter xml) throws XMLStreamException {
    xml.open("customer");
    xml.open("contact");
    xml.element("name", customer.firstName().orElse("Unknown"), "part", "first");
    xml.element("name", customer.lastName().orElse(""), "part", "last");
    writeEmailAndPhones(xml);
    if (customer.postalCode().isPresent()) {
      xml.open("address");
      xml.element("street", "", "line", "1");
      xml.element("postalcode", customer.postalCode().get());
      xml.close();
    }
    xml.close();
    xml.element("id", customer.id().toString(), "source", "Forecourt");
    writeTimeframe(xml);
    xml.element("comments", brief());
    xml.close();
  }

  /** Writes an empty phone for a buyer who cannot be reached, because ADF requires one way. */
  private void writeEmailAndPhones(AdfWriter xml) throws XMLStreamException {
    Channel preferred = facts.contact() == null ? null : facts.contact().channel();
    if (!customer.emails().isEmpty()) {
      xml.element(
          "email",
          customer.emails().get(0),
          "preferredcontact",
          preferred == Channel.EMAIL ? "1" : "0");
    }
    for (Customer.Phone phone : customer.phones()) {
      writePhone(xml, phone, preferred != null && preferred != Channel.EMAIL);
    }
    if (!customer.isReachable()) {
      writePhone(xml, new Customer.Phone("", "voice"), false);
    }
  }

  private void writePhone(AdfWriter xml, Customer.Phone phone, boolean preferred)
      throws XMLStreamException {
    xml.open("phone")
        .attribute(
            "type",
            switch (phone.type()) {
              case "mobile" -> "cellphone";
              case "fax" -> "fax";
              default -> "voice";
            })
        .attribute("time", timeOfDay())
        .attribute("preferredcontact", preferred ? "1" : "0")
        .text(phone.e164())
        .close();
  }

  private String timeOfDay() {
    String from = facts.contact() == null ? null : facts.contact().from();
    if (from == null) {
      return "nopreference";
    }
    if (from.compareTo("12:00") < 0) {
      return "morning";
    }
    return from.compareTo("17:00") < 0 ? "afternoon" : "evening";
  }

  private void writeTimeframe(AdfWriter xml) throws XMLStreamException {
    if (facts.timeline() == null) {
      return;
    }
    xml.open("timeframe");
    xml.optional(
        "description",
        Optional.ofNullable(facts.timeline().bucket())
            .map(bucket -> bucket.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    xml.optional("latestdate", Optional.ofNullable(facts.timeline().by()).map(Object::toString));
    xml.close();
  }

  private String brief() {
    return "Settled: %s\nNext: %s\nDo not ask again: %s"
        .formatted(handoff.settled(), handoff.nextAction(), handoff.doNotAsk());
  }
}
