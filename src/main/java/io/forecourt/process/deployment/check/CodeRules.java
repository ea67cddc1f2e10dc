package io.forecourt.process.deployment.check;

import io.forecourt.process.Delegates;
import io.forecourt.process.RetiredNames;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * Refuses what would run code of the file's own: scripts, classes, connectors, beans that are not
 * part of the contract.
 */
final class CodeRules {

  private static final Map<String, String> ELEMENTS =
      Map.of(
          "scriptTask", "Scripts are not allowed. Use a step of Forecourt or an external task.",
          "script", "Scripts are not allowed. Use a step of Forecourt or an external task.",
          "connector", "Connectors are not allowed. Use a step of Forecourt or an external task.",
          "formData", "Forms inside the diagram are not allowed. Use a form file (Form reference).",
          "formProperty",
              "Forms inside the diagram are not allowed. Use a form file (Form reference).");
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "class",
          "formHandlerClass",
          "variableMappingClass",
          "variableMappingDelegateExpression",
          "scriptFormat");
  private static final Set<String> LANGUAGES =
      Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");
  private static final Set<String> BPMN_LANGUAGES =
      Set.of(
          "", "juel", "http://www.w3.org/1999/xpath", "http://www.omg.org/spec/dmn/20191111/feel/");
  private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

  private final ModelFile file;
  private final Report report;

  CodeRules(ModelFile file, Report report) {
    this.file = file;
    this.report = report;
  }

  void check(List<Element> elements) {
    elements.forEach(this::check);
  }

  private void check(Element element) {
    String kind = String.valueOf(element.getLocalName());
    String refusal = ELEMENTS.get(kind);
    if (refusal != null) {
      add(element, refusal);
    }
    // A validator is a class, or an expression that yields one; the engine makes an object of it.
    if (kind.equals("constraint") && element.getAttribute("name").equals("validator")) {
      add(element, "A 'validator' on a form field is not allowed. Remove it.");
    }
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      check(element, (Attr) attributes.item(i));
    }
  }

  private void check(Element element, Attr attribute) {
    String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
    String value = attribute.getValue();
    if (ATTRIBUTES.contains(name)) {
      add(
          element,
          "'%s' is not allowed, because it runs code. Use a delegate expression of Forecourt or an external task."
              .formatted(name));
    } else if (name.equals("type") && Set.of("mail", "shell").contains(value)) {
      add(element, "A '%s' task is not allowed. Use a step of Forecourt.".formatted(value));
    } else if (name.equals("delegateExpression")) {
      checkBean(element, value);
    } else if (name.equals("resource") && Xml.CAMUNDA.equals(attribute.getNamespaceURI())) {
      add(element, "Scripts are not allowed, in files either. Use a step of Forecourt.");
    } else if (name.equals("executionPlatform") && !value.equals("Camunda Platform")) {
      report.add(
          file, "", "It was made for %s. Use a diagram for Camunda Platform 7.".formatted(value));
    } else if (isForeign(name, value)) {
      add(element, "The language '%s' is not allowed. Use FEEL.".formatted(value));
    }
  }

  private boolean isForeign(String attribute, String value) {
    boolean table = file.kind().equals("dmn");
    return switch (attribute) {
      case "expressionLanguage" ->
          !(table ? LANGUAGES : BPMN_LANGUAGES).contains(value.toLowerCase(Locale.ROOT));
      case "language" -> true;
      default -> false;
    };
  }

  private void checkBean(Element element, String expression) {
    Matcher bean = BEAN.matcher(expression);
    String name = bean.matches() ? bean.group(1) : expression;
    if (!bean.matches()
        || !(Delegates.ALL.contains(name) || RetiredNames.BEANS.containsKey(name))) {
      add(
          element,
          "'%s' is not a step that Forecourt knows.%s"
              .formatted(
                  expression,
                  Names.closest(name, Delegates.ALL)
                      .map(known -> " Did you mean '${%s}'?".formatted(known))
                      .orElse(" Choose one from the template list in the Modeler.")));
    }
  }

  private void add(Element element, String problem) {
    report.add(file, Xml.label(element), problem);
  }
}
