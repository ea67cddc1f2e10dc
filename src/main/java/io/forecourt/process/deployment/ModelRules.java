package io.forecourt.process.deployment;

import io.forecourt.process.Delegates;
import io.forecourt.process.RetiredNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Rules for diagrams and decisions: no code, and only known steps. */
final class ModelRules {

  private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of(
          "class",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "scriptFormat",
          "type=shell",
          "type=mail");
  private static final Set<String> DECISION_LANGUAGES =
      Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");
  private static final Pattern DELEGATE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

  private final String file;
  private final String kind;
  private final List<String> problems;
  private final ModelLimits limits;

  /**
   * @param kind bpmn or dmn
   * @param problems one line is added for each
   */
  ModelRules(String file, String kind, List<String> problems) {
    this.file = file;
    this.kind = kind;
    this.problems = problems;
    this.limits = new ModelLimits(file, problems);
  }

  void check(byte[] content) throws SAXException, IOException {
    NodeList elements = parse(content).getElementsByTagNameNS("*", "*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      check(element);
      if (kind.equals("bpmn")) {
        limits.checkDiagram(element);
      } else {
        limits.checkTable(element);
      }
    }
    if (kind.equals("bpmn")) {
      new BusyLoops(elements).check(file, problems);
    }
  }

  private void check(Element element) {
    if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
      problems.add(
          "%s: <%s> is not allowed; use a delegate or an external task."
              .formatted(file, element.getLocalName()));
    }
    // A validator is a class, or an expression that yields one; the engine makes an object of it.
    if (element.getLocalName().equals("constraint")
        && element.getAttribute("name").equals("validator")) {
      problems.add("%s: a 'validator' on a form field is not allowed.".formatted(file));
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      String name = attribute.getLocalName();
      if (FORBIDDEN_ATTRIBUTES.contains(name)
          || FORBIDDEN_ATTRIBUTES.contains(name + "=" + attribute.getValue())) {
        problems.add(
            "%s: '%s' on <%s> is not allowed.".formatted(file, name, element.getLocalName()));
      } else if (name.equals("delegateExpression")) {
        checkDelegate(attribute.getValue());
      } else if (isForeignLanguage(name, attribute.getValue())) {
        problems.add("%s: the language '%s' is not allowed.".formatted(file, attribute.getValue()));
      }
    }
  }

  private boolean isForeignLanguage(String attribute, String value) {
    return switch (attribute) {
      case "expressionLanguage" ->
          kind.equals("dmn") && !DECISION_LANGUAGES.contains(value.toLowerCase(Locale.ROOT));
      case "language" -> true;
      default -> false;
    };
  }

  private void checkDelegate(String expression) {
    Matcher delegate = DELEGATE.matcher(expression);
    if (!delegate.matches()
        || !(Delegates.ALL.contains(delegate.group(1))
            || RetiredNames.BEANS.containsKey(delegate.group(1)))) {
      problems.add(
          "%s: '%s' is not a step that Forecourt knows. It knows %s."
              .formatted(file, expression, Delegates.ALL.stream().sorted().toList()));
    }
  }

  /** Refuses document types, hence entities from files or networks and entity bombs. */
  private static Document parse(byte[] content) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(content));
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
