package io.forecourt.process.deployment.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads XML without document types, hence without entities from files, networks or bombs. */
final class Xml {

  static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

  static Document parse(byte[] content) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns all elements, in the order of the file. */
  static List<Element> elements(Document document) {
    NodeList found = document.getElementsByTagNameNS("*", "*");
    List<Element> elements = new ArrayList<>(found.getLength());
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  /** Returns name and id of the nearest element that a person sees in the Modeler. */
  static String label(Element element) {
    for (Node node = element; node instanceof Element each; node = node.getParentNode()) {
      String id = each.getAttribute("id");
      String name = each.getAttribute("name");
      if (!id.isEmpty() && !name.isEmpty() && !isDetail(each)) {
        return name + " (" + id + ")";
      }
      if (!id.isEmpty() && !isDetail(each)) {
        return id;
      }
    }
    return "";
  }

  /** Parts that have an id of their own and are not to be seen. */
  private static boolean isDetail(Element element) {
    String name = String.valueOf(element.getLocalName());
    return name.endsWith("EventDefinition")
        || name.endsWith("Entry")
        || name.endsWith("Expression")
        || name.equals("definitions")
        || name.equals("rule")
        || name.equals("decisionTable")
        || name.equals("formField");
  }

  private Xml() {}
}
