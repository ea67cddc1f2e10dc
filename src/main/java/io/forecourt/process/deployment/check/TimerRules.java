package io.forecourt.process.deployment.check;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Expression;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Timers can be read, and lie between a second and half a year. */
final class TimerRules implements DiagramRule {

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration SHORTEST_CYCLE = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(184);
  private static final Pattern CYCLE = Pattern.compile("R(\\d*)/(?:[^/]+/)?(P[^/]+)");
  private static final Pattern RETRIES =
      Pattern.compile("(?:R(\\d{1,2})/(P[^,]+)|P[^,]+(?:,\\s*P[^,]+)*)");

  @Override
  public void check(Diagram diagram, Models models, Report report) {
    for (FlowNode node : diagram.nodes()) {
      Diagram.timer(node).ifPresent(timer -> check(diagram, node, timer, report));
      for (String name : new String[] {"jobPriority", "taskPriority"}) {
        String priority = Diagram.camunda(node, name);
        if (priority != null
            && !Expressions.isExpression(priority)
            && !priority.matches("-?\\d{1,4}")) {
          add(
              diagram,
              node,
              "The %s '%s' is no number. Use 0 to 100.".formatted(name, priority),
              report);
        }
      }
      String retries = Diagram.camunda(node, "failedJobRetryTimeCycle");
      node.getDomElement().getChildElements().stream()
          .filter(child -> child.getLocalName().equals("extensionElements"))
          .flatMap(child -> child.getChildElements().stream())
          .filter(child -> child.getLocalName().equals("failedJobRetryTimeCycle"))
          .forEach(child -> checkRetries(diagram, node, child.getTextContent().strip(), report));
      if (retries != null) {
        checkRetries(diagram, node, retries, report);
      }
    }
  }

  private static void checkRetries(Diagram diagram, FlowNode node, String retries, Report report) {
    if (!Expressions.isExpression(retries) && !RETRIES.matcher(retries).matches()) {
      report.add(
          diagram.file(),
          Diagram.label(node),
          "The retries '%s' cannot be read. Write them as R3/PT5M.".formatted(retries));
    }
  }

  private static void check(
      Diagram diagram, FlowNode node, TimerEventDefinition timer, Report report) {
    String duration = text(timer.getTimeDuration());
    String date = text(timer.getTimeDate());
    String cycle = text(timer.getTimeCycle());
    if (duration.isEmpty() && date.isEmpty() && cycle.isEmpty()) {
      add(
          diagram,
          node,
          "The timer has no time. Give it one, such as PT2H or ${nextStepDue}.",
          report);
    }
    if (!duration.isEmpty() && !Expressions.isExpression(duration)) {
      checkDuration(diagram, node, duration, report);
    }
    if (!date.isEmpty() && !Expressions.isExpression(date)) {
      add(
          diagram,
          node,
          isDuration(date)
              ? "The timer has the duration '%s' in place of a date. Set its type to duration."
                  .formatted(date)
              : "The timer date '%s' is the same moment for every lead, or no date. Use a variable such as ${nextStepDue}, or a duration such as PT2H."
                  .formatted(date),
          report);
    }
    if (!cycle.isEmpty()) {
      checkCycle(diagram, node, cycle, report);
    }
  }

  private static void checkDuration(
      Diagram diagram, FlowNode node, String duration, Report report) {
    Optional<Duration> length = length(duration);
    if (length.isEmpty()) {
      add(
          diagram,
          node,
          "The timer '%s' cannot be read. Write a duration such as PT2H (two hours) or P3D (three days), or a variable."
              .formatted(duration),
          report);
    } else if (length.get().compareTo(SHORTEST) < 0 || length.get().compareTo(LONGEST) > 0) {
      add(
          diagram,
          node,
          "The timer '%s' is out of bounds. Use one second to six months; a plan table can wait longer."
              .formatted(duration),
          report);
    }
  }

  private static void checkCycle(Diagram diagram, FlowNode node, String cycle, Report report) {
    Matcher parts = CYCLE.matcher(cycle);
    boolean allowed;
    if (parts.matches()) {
      Optional<Duration> period = length(parts.group(2));
      boolean isFew = !parts.group(1).isEmpty() && parts.group(1).length() <= 2;
      allowed =
          period.isPresent()
              && period.get().compareTo(LONGEST) <= 0
              && (period.get().compareTo(SHORTEST_CYCLE) >= 0
                  || (isFew && period.get().compareTo(SHORTEST) >= 0));
    } else {
      // A cron expression begins with its seconds: one number is once a minute at most.
      allowed = cycle.matches("\\d{1,2}(\\s+[\\dA-Z*?/,#LW-]+){5,6}");
    }
    if (!allowed) {
      add(
          diagram,
          node,
          "The timer cycle '%s' has to be a minute or more, as text, such as R/PT1H."
              .formatted(cycle),
          report);
    }
    boolean interrupts =
        node instanceof BoundaryEvent boundary
            ? boundary.cancelActivity()
            : !(node instanceof StartEvent start) || start.isInterrupting();
    if (interrupts && allowed) {
      add(
          diagram,
          node,
          "A cycle works on events that do not interrupt only. Use a duration such as PT2H.",
          report);
    }
  }

  /** Returns how long a duration is; a month counts as 30 days. */
  static Optional<Duration> length(String text) {
    try {
      if (text.contains("T")) {
        int time = text.indexOf('T');
        String days = text.substring(0, time);
        Duration clock = Duration.parse("P" + text.substring(time));
        return Optional.of(days.equals("P") ? clock : period(days).plus(clock));
      }
      return Optional.of(period(text));
    } catch (DateTimeException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static Duration period(String text) {
    return Duration.ofDays(LocalDate.EPOCH.plus(Period.parse(text)).toEpochDay());
  }

  private static boolean isDuration(String text) {
    return length(text).isPresent();
  }

  static String text(Expression expression) {
    return expression == null ? "" : expression.getTextContent().strip();
  }

  private static void add(Diagram diagram, FlowNode node, String problem, Report report) {
    report.add(diagram.file(), Diagram.label(node), problem);
  }
}
