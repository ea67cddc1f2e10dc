package io.forecourt.process.deployment.check;

import io.forecourt.process.AnswerValues;
import io.forecourt.process.engine.AllowedMembers;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Expressions can be read, use allowed members only, and compare with values that exist. */
final class ExpressionRules {

  private final ModelFile file;
  private final Models models;
  private final Report report;

  /** Outputs of the tables that the diagram asks, by the variable that keeps the answer. */
  private final Map<String, Set<String>> answers = new HashMap<>();

  ExpressionRules(ModelFile file, Models models, Report report) {
    this.file = file;
    this.models = models;
    this.report = report;
  }

  void check(Iterable<Element> elements) {
    elements.forEach(this::noteAnswers);
    for (Element element : elements) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attribute = (Attr) attributes.item(i);
        if (!"delegateExpression".equals(attribute.getLocalName())
            && !"name".equals(attribute.getName())) {
          check(element, attribute.getValue());
        }
      }
      String kind = String.valueOf(element.getLocalName());
      String text = ownText(element);
      if (kind.equals("conditionExpression") && !Expressions.isExpression(text)) {
        add(
            element,
            "The condition '%s' is no expression. Write it as ${workResult == 'VISIT'}."
                .formatted(text));
      }
      if (kind.equals("conditionExpression")
          && Expressions.isExpression(text)
          && Expressions.read(text).filter(found -> found.variables().isEmpty()).isPresent()) {
        add(
            element,
            "The condition '%s' is always the same. Compare a variable, such as ${workResult == 'VISIT'}."
                .formatted(text));
      }
      if (!kind.equals("documentation") && !kind.equals("text")) {
        check(element, text);
      }
    }
  }

  private void noteAnswers(Element element) {
    String decision = element.getAttributeNS(Xml.CAMUNDA, "decisionRef");
    String variable = element.getAttributeNS(Xml.CAMUNDA, "resultVariable");
    models
        .decision(decision)
        .ifPresent(
            table ->
                answers.computeIfAbsent(variable, name -> new HashSet<>()).addAll(table.outputs()));
  }

  /** Such as {@code ${ownAnswer.within}}: the engine keeps an answer as a map. */
  private boolean isPartOfAnAnswer(Expressions expression, String member) {
    return expression.variables().size() == 1
        && answers
            .getOrDefault(expression.variables().iterator().next(), Set.of())
            .contains(member);
  }

  private void check(Element element, String text) {
    if (!Expressions.isExpression(text)) {
      return;
    }
    Optional<Expressions> read = Expressions.read(text);
    if (read.isEmpty()) {
      add(
          element,
          "The expression '%.80s' cannot be read. Check its quotes, brackets and operators."
              .formatted(text));
      return;
    }
    for (String function : read.get().functions()) {
      if (!KnownNames.FUNCTIONS.contains(function)) {
        add(
            element,
            "The expression '%.80s' calls '%s', which is not allowed.%s"
                .formatted(text, function, Names.hint(function, KnownNames.FUNCTIONS)));
      }
    }
    for (String member : read.get().members()) {
      if (!AllowedMembers.isListed(member) && !isPartOfAnAnswer(read.get(), member)) {
        add(
            element,
            "The expression '%.80s' uses '%s', which is not allowed. Compare variables, or let a decision table decide."
                .formatted(text, member));
      }
    }
    read.get().comparisons().forEach((variable, values) -> checkValues(element, variable, values));
  }

  private void checkValues(Element element, String variable, Set<String> values) {
    AnswerValues.of(variable)
        .ifPresent(
            known ->
                values.stream()
                    .filter(value -> !known.contains(value))
                    .forEach(
                        value ->
                            add(
                                element,
                                "'%s' is never '%s'.%s"
                                    .formatted(variable, value, Names.hint(value, known)))));
  }

  private static String ownText(Element element) {
    StringBuilder text = new StringBuilder();
    for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node.getNodeType() == Node.ELEMENT_NODE) {
        return "";
      }
      text.append(node.getTextContent());
    }
    return text.toString().strip();
  }

  private void add(Element element, String problem) {
    report.add(file, Xml.label(element), problem);
  }
}
