package io.forecourt.process.deployment;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Limits of a diagram or table, so that none takes the server's time or storage without end. */
final class ModelLimits {

  private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
  private static final int MOST_INSTANCES = 100;
  private static final int LONGEST_EXPRESSION = 300;
  private static final int LONGEST_CELL = 1_000;
  private static final int DEEPEST = 20;

  private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:[^/]+/)?(P[^/]+)");
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

  private final String file;
  private final List<String> problems;

  ModelLimits(String file, List<String> problems) {
    this.file = file;
    this.problems = problems;
  }

  void checkDiagram(Element element) {
    switch (String.valueOf(element.getLocalName())) {
      case "process" -> checkTimeToLive(element);
      case "timeCycle" -> checkCycle(element.getTextContent().strip());
      case "loopCardinality" -> checkCardinality(element.getTextContent().strip());
      default -> {
        // No limit of its own.
      }
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      checkExpression(element.getAttributes().item(i).getNodeValue());
    }
    if (element.getElementsByTagNameNS("*", "*").getLength() == 0) {
      checkExpression(element.getTextContent());
    }
  }

  void checkTable(Element element) {
    switch (String.valueOf(element.getLocalName())) {
      case "decision" -> checkTimeToLive(element);
      case "text" -> checkCell(element.getTextContent());
      default -> {
        // No limit of its own.
      }
    }
  }

  private void checkTimeToLive(Element element) {
    String set = element.getAttributeNS("http://camunda.org/schema/1.0/bpmn", "historyTimeToLive");
    String other = element.getAttributeNS("http://camunda.org/schema/1.0/dmn", "historyTimeToLive");
    String value = set.isEmpty() ? other : set;
    if (days(value).filter(days -> days > 0).isEmpty()) {
      problems.add(
          "%s: '%s' needs a history time to live of one day or more, such as P365D."
              .formatted(file, element.getAttribute("id")));
    }
  }

  private static Optional<Integer> days(String timeToLive) {
    try {
      String iso = timeToLive.matches("\\d+") ? "P" + timeToLive + "D" : timeToLive;
      Period period = Period.parse(iso);
      return Optional.of((int) Math.min(LocalDate.EPOCH.plus(period).toEpochDay(), 100_000));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void checkCycle(String cycle) {
    Matcher parts = CYCLE.matcher(cycle);
    boolean allowed;
    if (parts.matches()) {
      boolean isShort = isUnderAMinute(parts.group(2));
      allowed = !isShort || (!parts.group(1).isEmpty() && parts.group(1).length() <= 2);
    } else {
      // A cron expression begins with its seconds: one number is once a minute at most.
      allowed = cycle.matches("\\d{1,2}\\s.+");
    }
    if (!allowed) {
      problems.add(
          "%s: the timer cycle '%s' has to be a minute or more, as text, such as R/PT1H."
              .formatted(file, cycle));
    }
  }

  private static boolean isUnderAMinute(String period) {
    try {
      return period.contains("T")
          ? Duration.parse(period).compareTo(SHORTEST_CYCLE) < 0
          : Period.parse(period).isZero();
    } catch (DateTimeException e) {
      return !period.matches("P\\d+[YMWD].*");
    }
  }

  private void checkCardinality(String cardinality) {
    Matcher number = NUMBER.matcher(cardinality);
    boolean allowed =
        number.matches()
            ? number.group(1).length() <= 3 && Integer.parseInt(number.group(1)) <= MOST_INSTANCES
            : VARIABLE.matcher(cardinality).matches();
    if (!allowed) {
      problems.add(
          "%s: a step is repeated %s times; %d times at most, or a variable."
              .formatted(file, cardinality, MOST_INSTANCES));
    }
  }

  private void checkExpression(String text) {
    if (!text.contains("${") && !text.contains("#{")) {
      return;
    }
    if (text.length() > LONGEST_EXPRESSION || depth(text) > DEEPEST) {
      problems.add(
          "%s: the expression '%.60s…' is too long or too deep.".formatted(file, text.strip()));
    }
  }

  private void checkCell(String cell) {
    if (cell.length() > LONGEST_CELL || depth(cell) > DEEPEST) {
      problems.add("%s: the cell '%.60s…' is too long or too deep.".formatted(file, cell.strip()));
    }
    COSTLY
        .matcher(TEXT.matcher(cell).replaceAll("\"\""))
        .results()
        .findFirst()
        .ifPresent(
            found ->
                problems.add(
                    "%s: the cell '%.60s' uses '%s', which a table may not; use more rows instead."
                        .formatted(file, cell.strip(), found.group().strip())));
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
}
