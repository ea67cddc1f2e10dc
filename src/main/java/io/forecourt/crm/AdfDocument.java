package io.forecourt.crm;

import io.forecourt.handoff.HandoffRecord;
import io.forecourt.lead.Customer;
import io.forecourt.lead.Facts;
import io.forecourt.lead.Lead;
import io.forecourt.store.Store;
import java.io.StringWriter;
import java.time.temporal.ChronoUnit;
import javax.xml.stream.XMLStreamException;

/** One lead as ADF 1.0, with its elements in the order of the DTD. */
record AdfDocument(Lead lead, Customer customer, Facts facts, Store store, HandoffRecord handoff) {

  private static final String PROLOG =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?adf version=\"1.0\"?>\n";

  String render() {
    StringWriter text = new StringWriter();
    text.write(PROLOG);
    try {
      AdfWriter xml = new AdfWriter(text);
      xml.open("adf");
      writeProspect(xml);
      xml.close();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return text.append('\n').toString();
  }

  private void writeProspect(AdfWriter xml) throws XMLStreamException {
    AdfVehicles vehicles = new AdfVehicles(facts, store.currency());
    xml.open("prospect").attribute("status", "new");
    xml.element("id", lead.id().toString(), "source", "Forecourt");
    xml.element("requestdate", requestDate());
    vehicles.writeWanted(xml);
    vehicles.writeTradeIn(xml);
    new AdfCustomer(customer, facts, handoff).write(xml);
    writeVendor(xml);
    xml.open("provider");
    xml.element("name", lead.source());
    xml.element("service", "Forecourt");
    xml.close();
    xml.close();
  }

  private String requestDate() {
    return lead.receivedAt()
        .truncatedTo(ChronoUnit.SECONDS)
        .atZone(store.zone())
        .toOffsetDateTime()
        .toString();
  }

  private void writeVendor(AdfWriter xml) throws XMLStreamException {
    xml.open("vendor");
    xml.element("id", store.id(), "source", "Forecourt");
    xml.element("vendorname", store.name());
    xml.open("contact");
    xml.element("name", store.name(), "part", "full");
    xml.element("email", store.email());
    xml.element("phone", store.phone());
    xml.close();
    xml.close();
  }
}
