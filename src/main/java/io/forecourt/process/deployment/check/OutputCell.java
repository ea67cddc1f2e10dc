package io.forecourt.process.deployment.check;

import io.forecourt.process.DecisionContract.Kind;
import io.forecourt.process.DecisionContract.Output;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;

/**
 * A cell whose value code reads.
 *
 * @param cell as written
 */
record OutputCell(String cell, Output output, Models models) {

  /** Returns what is wrong with a value; empty if nothing is. */
  Optional<String> fault(Optional<Object> value) {
    boolean isEmpty = value.isEmpty() || value.get().equals("");
    if (isEmpty) {
      return output.mayBeEmpty()
          ? Optional.empty()
          : Optional.of("The column '%s' needs a value.".formatted(output.name()));
    }
    return switch (output.kind()) {
      case TEXT, TEMPLATE, UNASKED_TEMPLATE, CLOCK -> faultOfText(value.get());
      case FLAG ->
          value.get() instanceof Boolean
              ? Optional.empty()
              : Optional.of("'%s' is true or false, not %s.".formatted(output.name(), cell));
      case NUMBER, WHOLE_NUMBER -> faultOfNumber(value.get());
      case DURATION, PERIOD -> faultOfDuration(value.get());
    };
  }

  private Optional<String> faultOfText(Object given) {
    if (!(given instanceof String text)) {
      return Optional.of("'%s' is a text in quotes, not %s.".formatted(output.name(), cell));
    }
    if (!output.values().isEmpty()
        && !output.values().contains(text)
        && !(output.kind() == Kind.CLOCK && Clocks.ofTable(models).contains(text))) {
      return Optional.of(
          "'%s' cannot be \"%s\".%s"
              .formatted(output.name(), text, Names.hint(text, output.values())));
    }
    boolean isTemplate = output.kind() == Kind.TEMPLATE || output.kind() == Kind.UNASKED_TEMPLATE;
    if (isTemplate && !models.templates().contains(text)) {
      return Optional.of(
          "There is no message template '%s' in use.%s"
              .formatted(text, Names.hint(text, models.templates())));
    }
    return isTemplate ? faultOfPurpose(text) : Optional.empty();
  }

  /** A plan sends unasked; what the law asks for is sent by code alone. */
  private Optional<String> faultOfPurpose(String template) {
    return switch (models.purposeOf(template)) {
      case "notice" ->
          Optional.of(
              "The message template '%s' is a notice, which only code sends. Choose another."
                  .formatted(template));
      case "answer" ->
          output.kind() == Kind.UNASKED_TEMPLATE
              ? Optional.of(
                  "The message template '%s' is an answer, and a plan sends unasked. Choose a follow-up or marketing template."
                      .formatted(template))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<String> faultOfNumber(Object given) {
    if (!(given instanceof Number number)) {
      return Optional.of("'%s' is a number without quotes, not %s.".formatted(output.name(), cell));
    }
    BigDecimal value = new BigDecimal(number.toString());
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    boolean fits =
        value.compareTo(output.lowest()) >= 0
            && value.compareTo(output.highest()) <= 0
            && (output.kind() == Kind.NUMBER || whole);
    return fits
        ? Optional.empty()
        : Optional.of(
            "'%s' is a %snumber from %s to %s, not %s."
                .formatted(
                    output.name(),
                    output.kind() == Kind.WHOLE_NUMBER ? "whole " : "",
                    plain(output.lowest()),
                    plain(output.highest()),
                    cell));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  private Optional<String> faultOfDuration(Object given) {
    boolean clockOnly = output.kind() == Kind.DURATION;
    Optional<Duration> length =
        given instanceof String text && (!clockOnly || isClockTime(text))
            ? TimerRules.length(text)
            : Optional.empty();
    if (length.isEmpty()) {
      return Optional.of(
          "'%s' is a duration in quotes, such as %s, not %s."
              .formatted(output.name(), clockOnly ? "\"PT5M\"" : "\"PT4H\" or \"P2D\"", cell));
    }
    long seconds = length.get().toSeconds();
    return seconds >= output.lowest().longValue() && seconds <= output.highest().longValue()
        ? Optional.empty()
        : Optional.of(
            "'%s' lies between %s and %s, not at %s."
                .formatted(
                    output.name(),
                    Durations.words(output.lowest().longValue()),
                    Durations.words(output.highest().longValue()),
                    cell));
  }

  /** As java.time.Duration reads it: days at most, no months or years. */
  private static boolean isClockTime(String text) {
    try {
      Duration.parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }
}
