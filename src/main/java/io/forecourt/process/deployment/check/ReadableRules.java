package io.forecourt.process.deployment.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Whether a file can be read at all, and is whole: no id twice, no flow to nowhere. */
final class ReadableRules {

  private static final int LARGEST = 1_000_000;
  private static final int MOST_ELEMENTS = 20_000;
  private static final List<String> REFERENCES =
      List.of("sourceRef", "targetRef", "attachedToRef", "messageRef", "errorRef", "default");

  /** Returns whether the other rules may look at the file. */
  static boolean check(ModelFile file, Report report) {
    if (file.content().length > LARGEST) {
      report.add(
          file, "", "It is larger than 1 MB. Split it, or remove embedded pictures and copies.");
      return false;
    }
    return switch (file.kind()) {
      case "bpmn", "dmn" -> checkXml(file, report);
      case "form" -> checkForm(file, report);
      default -> true;
    };
  }

  private static boolean checkXml(ModelFile file, Report report) {
    List<Element> elements;
    try {
      elements = Xml.elements(Xml.parse(file.content()));
    } catch (SAXParseException e) {
      report.add(file, "", unreadable(e));
      return false;
    } catch (SAXException | IOException e) {
      report.add(file, "", "It is not valid XML. Open it in the Modeler and save it again.");
      return false;
    }
    if (elements.size() > MOST_ELEMENTS) {
      report.add(file, "", "It has more than 20,000 elements. Split it.");
      return false;
    }
    boolean whole = checkIds(file, elements, report);
    return checkModel(file, whole, report) && whole;
  }

  private static String unreadable(SAXParseException e) {
    return String.valueOf(e.getMessage()).contains("DOCTYPE")
        ? "It has a document type (DOCTYPE), which is not allowed. Remove that line."
        : "It is not valid XML near line %d. Open it in the Modeler and save it again."
            .formatted(Math.max(1, e.getLineNumber()));
  }

  private static boolean checkIds(ModelFile file, List<Element> elements, Report report) {
    Set<String> ids = new HashSet<>();
    boolean whole = true;
    for (Element element : elements) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        report.add(
            file,
            Xml.label(element),
            "The id '%s' is used twice. Give one of the two another id.".formatted(id));
        whole = false;
      }
    }
    for (Element element : elements) {
      for (String reference : REFERENCES) {
        String target = local(element.getAttribute(reference));
        if (!target.isEmpty() && !ids.contains(target) && file.kind().equals("bpmn")) {
          report.add(
              file,
              Xml.label(element),
              "It refers to '%s', which does not exist.%s Connect it again in the Modeler."
                  .formatted(target, Names.hint(target, ids.size() > 500 ? Set.of() : ids)));
          whole = false;
        }
      }
    }
    return whole;
  }

  private static String local(String name) {
    return name.substring(name.indexOf(':') + 1);
  }

  private static boolean checkModel(ModelFile file, boolean whole, Report report) {
    try {
      ByteArrayInputStream content = new ByteArrayInputStream(file.content());
      if (file.kind().equals("bpmn")) {
        BpmnModelInstance model = Bpmn.readModelFromStream(content);
        return hasAny(
            file, model.getModelElementsByType(Process.class).isEmpty(), "process", report);
      }
      DmnModelInstance model = Dmn.readModelFromStream(content);
      return hasAny(
          file, model.getModelElementsByType(Decision.class).isEmpty(), "decision", report);
    } catch (ModelException e) {
      if (whole) {
        report.add(
            file,
            "",
            "It is no valid %s%s. Open it in the Modeler and mend what its Problems panel shows."
                .formatted(file.kind().equals("bpmn") ? "diagram" : "decision table", place(e)));
      }
      return false;
    }
  }

  private static boolean hasAny(ModelFile file, boolean isEmpty, String kind, Report report) {
    if (isEmpty) {
      report.add(file, "", "It holds no %s. Deploy the right file.".formatted(kind));
    }
    return !isEmpty;
  }

  private static String place(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SAXParseException parse && parse.getLineNumber() > 0) {
        return " near line " + parse.getLineNumber();
      }
    }
    return "";
  }

  private static boolean checkForm(ModelFile file, Report report) {
    if (Form.read(file).isEmpty()) {
      report.add(file, "", "It is no valid form (JSON). Open it in the Modeler and save it again.");
      return false;
    }
    return true;
  }

  private ReadableRules() {}
}
