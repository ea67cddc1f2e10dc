package io.forecourt.crm;

import java.io.StringWriter;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writer of XML elements with at most a few attributes, as ADF uses them. */
final class AdfWriter {

  private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

  private final XMLStreamWriter xml;

  AdfWriter(StringWriter target) throws XMLStreamException {
    this.xml = WRITERS.createXMLStreamWriter(target);
  }

  AdfWriter open(String name) throws XMLStreamException {
    xml.writeStartElement(name);
    return this;
  }

  AdfWriter attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, value);
    return this;
  }

  /** Writes text without control characters, which XML 1.0 does not allow. */
  AdfWriter text(String text) throws XMLStreamException {
    xml.writeCharacters(text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", " "));
    return this;
  }

  void close() throws XMLStreamException {
    xml.writeEndElement();
  }

  void element(String name, String text) throws XMLStreamException {
    open(name).text(text).close();
  }

  void element(String name, String text, String attribute, String value) throws XMLStreamException {
    open(name).attribute(attribute, value).text(text).close();
  }

  void optional(String name, Optional<String> text) throws XMLStreamException {
    if (text.isPresent()) {
      element(name, text.get());
    }
  }

  void flush() throws XMLStreamException {
    xml.flush();
  }
}
