package io.forecourt.messaging;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Approved wording. A line in which a value is not known is left out whole.
 *
 * @param name file name without its ending
 * @param lines with values in braces, such as {@code {vehicle}}
 */
record Block(String name, int version, List<String> lines) {

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");

  /** Values are put in as they are, in one pass: a buyer's words are never read as wording. */
  String render(Map<String, String> values) {
    return lines.stream()
        .map(line -> render(line, values))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private static Optional<String> render(String line, Map<String, String> values) {
    Matcher value = VALUE.matcher(line);
    StringBuilder text = new StringBuilder();
    while (value.find()) {
      String known = values.get(value.group(1));
      if (known == null || known.isBlank()) {
        return Optional.empty();
      }
      value.appendReplacement(text, Matcher.quoteReplacement(known));
    }
    return Optional.of(value.appendTail(text).toString());
  }
}
