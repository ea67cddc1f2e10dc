package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.lead.Channel;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** One prospect as ADF 1.0, in the order in which its document type wants the elements. */
final class AdfDocument {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

  private final Lead lead;
  private final Customer customer;
  private final Facts facts;
  private final Store store;
  private final HandoffRecord handoff;

  AdfDocument(Lead lead, Customer customer, Facts facts, Store store, HandoffRecord handoff) {
    this.lead = lead;
    this.customer = customer;
    this.facts = facts;
    this.store = store;
    this.handoff = handoff;
  }

  String render() {
    StringWriter text = new StringWriter();
    text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>\n");
    try {
      XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
      xml.writeStartElement("adf");
      open(xml, "prospect", "status", "new");
      element(xml, "id", lead.id().toString(), "source", "Forecourt");
      element(
          xml,
          "requestdate",
          lead.receivedAt()
              .truncatedTo(ChronoUnit.SECONDS)
              .atZone(store.zone())
              .toOffsetDateTime()
              .toString());
      wanted(xml);
      tradeIn(xml);
      customer(xml);
      vendor(xml);
      xml.writeStartElement("provider");
      element(xml, "name", lead.source());
      element(xml, "service", "Forecourt");
      xml.writeEndElement();
      xml.writeEndElement();
      xml.writeEndElement();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  /** Year, make and model must stand there, even when nobody has said them. */
  private void wanted(XMLStreamWriter xml) throws XMLStreamException {
    Optional<Facts.Vehicle> car = Optional.ofNullable(facts.vehicle());
    String condition = car.map(Facts.Vehicle::condition).orElse("used");
    xml.writeStartElement("vehicle");
    xml.writeAttribute("interest", facts.financing() == Facts.Financing.LEASE ? "lease" : "buy");
    xml.writeAttribute("status", condition.equals("new") ? "new" : "used");
    named(
        xml,
        car.map(Facts.Vehicle::year).orElse(null),
        car.map(Facts.Vehicle::make).orElse(null),
        car.map(Facts.Vehicle::model).orElse(null));
    optional(xml, "vin", car.map(Facts.Vehicle::vin));
    optional(xml, "stock", car.map(Facts.Vehicle::stockNumber));
    optional(xml, "trim", car.map(Facts.Vehicle::trim));
    optional(xml, "bodystyle", car.map(Facts.Vehicle::bodyStyle));
    finance(xml);
    xml.writeEndElement();
  }

  /** The document type wants an amount; a method without one stands in the comments. */
  private void finance(XMLStreamWriter xml) throws XMLStreamException {
    Facts.Budget budget = facts.budget();
    if (budget == null || budget.isEmpty()) {
      return;
    }
    xml.writeStartElement("finance");
    element(
        xml,
        "method",
        facts.financing() == null ? "finance" : facts.financing().name().toLowerCase(Locale.ROOT));
    amount(xml, "downpayment", "exact", budget.down());
    amount(xml, "monthly", "minimum", budget.monthlyMin());
    amount(xml, "monthly", "maximum", budget.monthlyMax());
    amount(xml, "total", "minimum", budget.totalMin());
    amount(xml, "total", "maximum", budget.totalMax());
    xml.writeEndElement();
  }

  private void amount(XMLStreamWriter xml, String type, String limit, BigDecimal amount)
      throws XMLStreamException {
    if (amount != null) {
      xml.writeStartElement("amount");
      xml.writeAttribute("type", type);
      xml.writeAttribute("limit", limit);
      xml.writeAttribute("currency", store.currency().getCurrencyCode());
      xml.writeCharacters(amount.toPlainString());
      xml.writeEndElement();
    }
  }

  private void tradeIn(XMLStreamWriter xml) throws XMLStreamException {
    Facts.TradeIn trade = facts.tradeIn();
    if (trade == null || !trade.has()) {
      return;
    }
    xml.writeStartElement("vehicle");
    xml.writeAttribute("interest", "trade-in");
    xml.writeAttribute("status", "used");
    named(xml, trade.year(), trade.make(), trade.model());
    if (trade.mileage() != null) {
      open(xml, "odometer", "units", "mi");
      xml.writeCharacters(trade.mileage().toString());
      xml.writeEndElement();
    }
    optional(xml, "condition", Optional.ofNullable(trade.condition()));
    optional(
        xml,
        "comments",
        Optional.ofNullable(trade.owes()).map(owes -> "Owes " + owes.toPlainString()));
    xml.writeEndElement();
  }

  private static void named(XMLStreamWriter xml, Integer year, String make, String model)
      throws XMLStreamException {
    element(xml, "year", year == null ? "" : year.toString());
    element(xml, "make", make == null ? "" : make);
    element(xml, "model", model == null ? "" : model);
  }

  private void customer(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("customer");
    xml.writeStartElement("contact");
    element(xml, "name", customer.firstName().orElse("Unknown"), "part", "first");
    element(xml, "name", customer.lastName().orElse(""), "part", "last");
    Channel preferred = facts.contact() == null ? null : facts.contact().channel();
    if (!customer.emails().isEmpty()) {
      open(xml, "email", "preferredcontact", preferred == Channel.EMAIL ? "1" : "0");
      xml.writeCharacters(customer.emails().get(0));
      xml.writeEndElement();
    }
    for (Customer.Phone phone : customer.phones()) {
      phone(xml, phone, preferred != null && preferred != Channel.EMAIL);
    }
    if (!customer.isReachable()) {
      phone(xml, new Customer.Phone("", "voice"), false);
    }
    if (customer.postalCode().isPresent()) {
      xml.writeStartElement("address");
      element(xml, "street", "", "line", "1");
      element(xml, "postalcode", customer.postalCode().get());
      xml.writeEndElement();
    }
    xml.writeEndElement();
    element(xml, "id", customer.id().toString(), "source", "Forecourt");
    timeframe(xml);
    element(xml, "comments", comments());
    xml.writeEndElement();
  }

  private void phone(XMLStreamWriter xml, Customer.Phone phone, boolean preferred)
      throws XMLStreamException {
    xml.writeStartElement("phone");
    xml.writeAttribute(
        "type",
        switch (phone.type()) {
          case "mobile" -> "cellphone";
          case "fax" -> "fax";
          default -> "voice";
        });
    xml.writeAttribute("time", time());
    xml.writeAttribute("preferredcontact", preferred ? "1" : "0");
    xml.writeCharacters(phone.e164());
    xml.writeEndElement();
  }

  private String time() {
    String from = facts.contact() == null ? null : facts.contact().from();
    if (from == null) {
      return "nopreference";
    }
    if (from.compareTo("12:00") < 0) {
      return "morning";
    }
    return from.compareTo("17:00") < 0 ? "afternoon" : "evening";
  }

  private void timeframe(XMLStreamWriter xml) throws XMLStreamException {
    if (facts.timeline() == null) {
      return;
    }
    xml.writeStartElement("timeframe");
    optional(
        xml,
        "description",
        Optional.ofNullable(facts.timeline().bucket())
            .map(bucket -> bucket.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    optional(xml, "latestdate", Optional.ofNullable(facts.timeline().by()).map(Object::toString));
    xml.writeEndElement();
  }

  private String comments() {
    return Map.of(
            "Settled",
            handoff.settled(),
            "Do not ask again",
            handoff.doNotAsk(),
            "Next",
            handoff.nextAction())
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey(Comparator.reverseOrder()))
        .map(line -> line.getKey() + ": " + line.getValue())
        .reduce((one, other) -> one + "\n" + other)
        .orElseThrow();
  }

  private void vendor(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartElement("vendor");
    element(xml, "id", store.id(), "source", "Forecourt");
    element(xml, "vendorname", store.name());
    xml.writeStartElement("contact");
    element(xml, "name", store.name(), "part", "full");
    element(xml, "email", store.email());
    element(xml, "phone", store.phone());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void open(XMLStreamWriter xml, String name, String attribute, String value)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeAttribute(attribute, value);
  }

  private static void element(
      XMLStreamWriter xml, String name, String text, String attribute, String value)
      throws XMLStreamException {
    open(xml, name, attribute, value);
    write(xml, text);
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    write(xml, text);
    xml.writeEndElement();
  }

  private static void optional(XMLStreamWriter xml, String name, Optional<String> text)
      throws XMLStreamException {
    if (text.isPresent()) {
      element(xml, name, text.get());
    }
  }

  /** XML 1.0 has no place for control characters. */
  private static void write(XMLStreamWriter xml, String text) throws XMLStreamException {
    xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
  }
}
