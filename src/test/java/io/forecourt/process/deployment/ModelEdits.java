package io.forecourt.process.deployment;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Small edits of a model's text, as the Modeler would make them. */
final class ModelEdits {

  private String text;

  ModelEdits(String text) {
    this.text = text;
  }

  String apply(Map<String, Object> edit) {
    for (String number : List.of("", "2", "3", "4", "5", "6")) {
      replace(edit, "from" + number, "to" + number);
    }
    if (edit.containsKey("replaceAll")) {
      text = text.replaceAll((String) edit.get("replaceAll"), (String) edit.get("to"));
    }
    if (edit.containsKey("remove")) {
      change(document -> remove(document, ((String) edit.get("remove")).split("\\s+")));
    }
    if (edit.get("set") instanceof Map<?, ?> cell) {
      change(document -> set(document, cell));
    }
    if (edit.get("deleteRows") instanceof List<?> rows) {
      change(document -> deleteRows(document, rows));
    }
    if (edit.get("moveRow") instanceof Map<?, ?> move) {
      change(
          document -> {
            List<Element> rows = rows(document);
            Element row = rows.get((int) move.get("row") - 1);
            Element before = rows.get((int) move.get("before") - 1);
            before.getParentNode().insertBefore(row, before);
          });
    }
    if (edit.get("addRow") instanceof Map<?, ?> add) {
      change(document -> addRow(document, add));
    }
    return text;
  }

  private void replace(Map<String, Object> edit, String from, String to) {
    if (edit.containsKey(from) && !edit.containsKey("replaceAll")) {
      String right = (String) edit.get(from);
      if (!text.contains(right)) {
        throw new IllegalArgumentException(edit.get("file") + " does not say " + right);
      }
      text = text.replace(right, (String) edit.get(to));
    }
  }

  private interface Change {
    void in(Document document);
  }

  private void change(Change change) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      Document document =
          factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
      change.in(document);
      StringWriter out = new StringWriter();
      TransformerFactory.newInstance()
          .newTransformer()
          .transform(new DOMSource(document), new StreamResult(out));
      text = out.toString();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** With everything that hangs on it: parts, flows, references, shapes. */
  private static void remove(Document document, String... ids) {
    Set<String> gone = new HashSet<>(Arrays.asList(ids));
    boolean more = true;
    while (more) {
      more = false;
      for (Element element : all(document, "*")) {
        boolean hangs =
            gone.contains(element.getAttribute("id"))
                || gone.contains(element.getAttribute("sourceRef"))
                || gone.contains(element.getAttribute("targetRef"))
                || gone.contains(element.getAttribute("attachedToRef"))
                || gone.contains(element.getAttribute("bpmnElement"))
                || (element.getLocalName().matches("incoming|outgoing")
                    && gone.contains(element.getTextContent()));
        if (hangs && element.getParentNode() != null) {
          all(element, "*").forEach(part -> gone.add(part.getAttribute("id")));
          gone.add(element.getAttribute("id"));
          gone.remove("");
          element.getParentNode().removeChild(element);
          more = true;
          break;
        }
      }
    }
  }

  private static void set(Document document, Map<?, ?> cell) {
    List<String> columns = new ArrayList<>();
    all(document, "inputExpression").forEach(each -> columns.add(each.getTextContent().strip()));
    all(document, "output").forEach(each -> columns.add(each.getAttribute("name")));
    Element row = rows(document).get((int) cell.get("row") - 1);
    cells(row).get(columns.indexOf(cell.get("column"))).setTextContent((String) cell.get("cell"));
  }

  private static void deleteRows(Document document, List<?> numbers) {
    List<Element> rows = rows(document);
    numbers.forEach(
        number -> {
          Element row = rows.get((int) number - 1);
          row.getParentNode().removeChild(row);
        });
  }

  private static void addRow(Document document, Map<?, ?> add) {
    List<Element> rows = rows(document);
    Element before = rows.get((int) add.get("before") - 1);
    Element copy = (Element) before.cloneNode(true);
    copy.setAttribute("id", "Rule_New");
    all(copy, "*").stream()
        .filter(each -> each.hasAttribute("id"))
        .forEach(each -> each.setAttribute("id", "New_" + each.getAttribute("id")));
    List<?> texts = (List<?>) add.get("cells");
    List<Element> cells = cells(copy);
    for (int i = 0; i < texts.size(); i++) {
      cells.get(i).setTextContent(String.valueOf(texts.get(i)));
    }
    before.getParentNode().insertBefore(copy, before);
  }

  private static List<Element> rows(Document document) {
    return all(document, "rule");
  }

  private static List<Element> cells(Element row) {
    List<Element> cells = new ArrayList<>();
    all(row, "text").stream()
        .filter(text -> text.getParentNode().getLocalName().endsWith("Entry"))
        .forEach(cells::add);
    return cells;
  }

  private static List<Element> all(Node within, String name) {
    NodeList found =
        within instanceof Document document
            ? document.getElementsByTagNameNS("*", name)
            : ((Element) within).getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      all.add((Element) found.item(i));
    }
    return all;
  }
}
