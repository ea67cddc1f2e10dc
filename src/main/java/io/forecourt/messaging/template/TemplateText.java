package io.forecourt.messaging.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with values in braces, such as {@code {vehicle}}. A line in which a value is not known is
 * left out whole. A short text has no line to spare but those that begin with {@code ~}: they go
 * when a value is not known, and from the last to the first while the text is too long.
 *
 * @param most characters; a text with a limit is put on one line
 */
public record TemplateText(String template, OptionalInt most) {

  private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
  static final String OPTIONAL = "~";

  /**
   * Values are put in as they are, in one pass: a buyer's words are never read as wording.
   *
   * @return empty if it is too long, or makes no sense without an unknown value
   */
  public Optional<String> render(Map<String, String> values) {
    List<String> kept = new ArrayList<>();
    List<Integer> mayGo = new ArrayList<>();
    for (String line : template.strip().lines().toList()) {
      boolean optional = line.startsWith(OPTIONAL);
      String text = optional ? line.substring(OPTIONAL.length()).strip() : line.strip();
      Optional<String> filled = fill(text, values);
      if (filled.isPresent()) {
        if (optional) {
          mayGo.add(kept.size());
        }
        kept.add(filled.get());
      } else if (most.isPresent() && !optional) {
        return Optional.empty();
      }
    }
    while (isTooLong(joined(kept)) && !mayGo.isEmpty()) {
      kept.remove(mayGo.remove(mayGo.size() - 1).intValue());
    }
    return Optional.of(joined(kept)).filter(text -> !text.isBlank() && !isTooLong(text));
  }

  /** What it may name. */
  Set<String> values() {
    Set<String> names = new TreeSet<>();
    VALUE.matcher(template).results().forEach(found -> names.add(found.group(1)));
    return names;
  }

  /** Returns the text without the values. */
  String fixedWords() {
    return VALUE.matcher(template).replaceAll("…");
  }

  private boolean isTooLong(String text) {
    return most.isPresent() && text.length() > most.getAsInt();
  }

  private String joined(List<String> lines) {
    return String.join(most.isPresent() ? " " : "\n", lines);
  }

  private static Optional<String> fill(String line, Map<String, String> values) {
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
