package io.forecourt.process.deployment;

import io.forecourt.process.Delegates;
import io.forecourt.process.DeployedFiles;
import io.forecourt.process.RetiredNames;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.util.StringUtils;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Looks at every deployment before the engine does: parsing alone can already run code that a
 * diagram names.
 */
class DeploymentGate implements Deployer {

  private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form", "html", "svg", "png");
  private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector");
  private static final Set<String> FORBIDDEN_ATTRIBUTES =
      Set.of("class", "formHandlerClass", "scriptFormat", "type=shell", "type=mail");
  private static final Set<String> DECISION_LANGUAGES =
      Set.of("feel", "https://www.omg.org/spec/dmn/20191111/feel/");
  private static final Pattern DELEGATE = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");

  private final List<DeployedFiles> ownKinds;

  /**
   * @param ownKinds files of capabilities, which check theirs
   */
  DeploymentGate(List<DeployedFiles> ownKinds) {
    this.ownKinds = ownKinds;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<String> problems = new ArrayList<>();
    if (deployment.getTenantId() != null) {
      problems.add("Diagrams are shared by all stores: deploy without a tenant id.");
    }
    if (deployment.getResources() != null) {
      deployment.getResources().values().forEach(resource -> check(resource, problems));
    }
    if (!problems.isEmpty()) {
      throw new BadUserRequestException("Not deployed. " + String.join(" ", problems));
    }
  }

  private void check(ResourceEntity resource, List<String> problems) {
    String name = resource.getName();
    String kind = String.valueOf(StringUtils.getFilenameExtension(name)).toLowerCase(Locale.ROOT);
    Optional<DeployedFiles> own =
        ownKinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    if (own.isPresent()) {
      own.get()
          .faults(name, resource.getBytes())
          .forEach(fault -> problems.add(name + ": " + fault));
    } else if (!KINDS.contains(kind)) {
      problems.add(name + ": files of this kind are not deployed here.");
    } else if (kind.equals("bpmn") || kind.equals("dmn")) {
      try {
        NodeList elements = parse(resource.getBytes()).getElementsByTagNameNS("*", "*");
        for (int i = 0; i < elements.getLength(); i++) {
          check(name, (Element) elements.item(i), kind, problems);
        }
      } catch (SAXException | IOException e) {
        problems.add(name + " is not valid XML: " + e.getMessage());
      }
    }
  }

  private static void check(String file, Element element, String kind, List<String> problems) {
    if (FORBIDDEN_ELEMENTS.contains(element.getLocalName())) {
      problems.add(
          "%s: <%s> is not allowed; use a delegate or an external task."
              .formatted(file, element.getLocalName()));
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
        checkDelegate(file, attribute.getValue(), problems);
      } else if (isForeignLanguage(kind, name, attribute.getValue())) {
        problems.add("%s: the language '%s' is not allowed.".formatted(file, attribute.getValue()));
      }
    }
  }

  private static boolean isForeignLanguage(String kind, String attribute, String value) {
    return switch (attribute) {
      case "expressionLanguage" ->
          kind.equals("dmn") && !DECISION_LANGUAGES.contains(value.toLowerCase(Locale.ROOT));
      case "language" -> true;
      default -> false;
    };
  }

  private static void checkDelegate(String file, String expression, List<String> problems) {
    Matcher delegate = DELEGATE.matcher(expression);
    if (!delegate.matches()
        || !(Delegates.ALL.contains(delegate.group(1))
            || RetiredNames.BEANS.containsKey(delegate.group(1)))) {
      problems.add(
          "%s: '%s' is not a step that Forecourt knows. It knows %s."
              .formatted(file, expression, Delegates.ALL.stream().sorted().toList()));
    }
  }

  /** No document types at all, hence no entities from files or networks, and no entity bombs. */
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
