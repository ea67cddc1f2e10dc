package io.forecourt.process.deployment.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/** Limits, so that no diagram or table takes the server's time or storage without end. */
final class LimitRules {

  private static final int MOST_INSTANCES = 100;
  private static final int LONGEST_EXPRESSION = 300;
  private static final int LONGEST_CELL = 1_000;
  private static final int DEEPEST = 20;
  private static final int LONGEST_HISTORY = 3_660;

  private static final Pattern NUMBER = Pattern.compile("(?:[$#]\\{\\s*)?(\\d+)(?:\\s*})?");
  private static final Pattern VARIABLE = Pattern.compile("[$#]\\{\\s*\\w+\\s*}");
  private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

  /**
   * What can take long or much memory in FEEL: iterations, functions of one's own, regular
   * expressions, powers, and contexts, whose entries can double the one before them.
   */
  private static final Pattern COSTLY =
      Pattern.compile(
          "\\b(for|some|every|function)\\b|\\b(matches|replace|split)\\s*\\(|\\*\\*|\\{",
          Pattern.CASE_INSENSITIVE);

  private final ModelFile file;
  private final Report report;

  LimitRules(ModelFile file, Report report) {
    this.file = file;
    this.report = report;
  }

  void check(List<Element> elements) {
    boolean table = file.kind().equals("dmn");
    for (Element element : elements) {
      switch (String.valueOf(element.getLocalName())) {
        case "process", "decision" -> checkTimeToLive(element);
        case "loopCardinality" -> checkCardinality(element);
        case "text" -> {
          if (table) {
            checkCell(element);
          }
        }
        default -> {
          // No limit of its own.
        }
      }
      if (!table) {
        checkExpressions(element);
      }
    }
  }

  private void checkTimeToLive(Element element) {
    String set = element.getAttributeNS(Xml.CAMUNDA, "historyTimeToLive");
    String other = element.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive");
    String value = set.isEmpty() ? other : set;
    if (days(value).filter(days -> days > 0 && days <= LONGEST_HISTORY).isEmpty()) {
      add(
          element,
          "'%s' needs a history time to live of one day or more, at most ten years, such as P365D."
              .formatted(element.getAttribute("id")));
    }
  }

  private static Optional<Integer> days(String timeToLive) {
    try {
      String iso = timeToLive.matches("\\d+") ? "P" + timeToLive + "D" : timeToLive;
      Period period = Period.parse(iso);
      return Optional.of((int) Math.min(LocalDate.EPOCH.plus(period).toEpochDay(), 100_000));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private void checkCardinality(Element element) {
    String cardinality = element.getTextContent().strip();
    Matcher number = NUMBER.matcher(cardinality);
    boolean allowed =
        number.matches()
            ? number.group(1).length() <= 3 && Integer.parseInt(number.group(1)) <= MOST_INSTANCES
            : VARIABLE.matcher(cardinality).matches();
    if (!allowed) {
      add(
          element,
          "It is repeated %s times; allowed are %d times at most, or a variable."
              .formatted(cardinality, MOST_INSTANCES));
    }
  }

  private void checkExpressions(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      checkExpression(element, ((Attr) attributes.item(i)).getValue());
    }
    if (element.getElementsByTagName("*").getLength() == 0) {
      checkExpression(element, element.getTextContent());
    }
  }

  private void checkExpression(Element element, String text) {
    if (Expressions.isExpression(text)
        && (text.length() > LONGEST_EXPRESSION || depth(text) > DEEPEST)) {
      add(
          element,
          "The expression '%.40s…' is too long or too deep. Split it into several steps."
              .formatted(text.strip()));
    }
  }

  private void checkCell(Element element) {
    String cell = element.getTextContent();
    if (cell.length() > LONGEST_CELL || depth(cell) > DEEPEST) {
      add(
          element,
          "The cell '%.40s…' is too long or too deep. Use more rows instead."
              .formatted(cell.strip()));
    }
    costly(cell)
        .ifPresent(
            found ->
                add(
                    element,
                    "The cell '%.60s' uses '%s', which a table may not. Use more rows instead."
                        .formatted(cell.strip(), found)));
  }

  /** Returns the first part of a cell that could take long. */
  static Optional<String> costly(String cell) {
    return COSTLY
        .matcher(TEXT.matcher(cell).replaceAll("\"\""))
        .results()
        .findFirst()
        .map(found -> found.group().strip());
  }

  private static int depth(String text) {
    int depth = 0;
    int deepest = 0;
    for (int index = 0; index < text.length(); index++) {
      char letter = text.charAt(index);
      if (letter == '(' || letter == '[') {
        depth++;
        deepest = Math.max(deepest, depth);
      } else if (letter == ')' || letter == ']') {
        depth--;
      }
    }
    return deepest;
  }

  private void add(Element element, String problem) {
    report.add(file, Xml.label(element), problem);
  }
}
