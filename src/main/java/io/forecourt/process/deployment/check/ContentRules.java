package io.forecourt.process.deployment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a form shows: components that Tasklist knows, no code, values that exist. */
final class ContentRules {

  private static final Set<String> SHOWN =
      Set.of("text", "html", "image", "table", "group", "columns", "separator", "spacer", "button");

  /** Words of a customer: a text component would let markup in them through. */
  private static final Set<String> CUSTOMER_WORDS =
      Set.of("transcript", "intakeText", "customerName", "briefSettled");

  private static final Pattern VALUE = Pattern.compile("\\{\\{\\s*([A-Za-z_]\\w*)\\s*}}");
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<\\s*(script|iframe|object|embed|form|link|meta|base)|\\son\\w+\\s*=|javascript:",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern REMOTE =
      Pattern.compile("(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//", Pattern.CASE_INSENSITIVE);

  static void check(ModelFile file, JsonNode component, Set<String> known, Report report) {
    checkKind(file, component, report);
    checkNames(file, component, known, report);
  }

  private static void checkKind(ModelFile file, JsonNode component, Report report) {
    String type = component.path("type").asText("");
    if (!FieldRules.INPUTS.contains(type) && !SHOWN.contains(type)) {
      add(
          file,
          component,
          "Tasklist cannot show a field of the type '%s', and the whole form would fail. Use another type."
              .formatted(type),
          report);
    }
    String words = component.path("content").asText("") + component.path("text").asText("");
    if (ACTIVE.matcher(words).find()) {
      add(file, component, "It holds a script or a foreign frame. Use plain text.", report);
    }
    if (REMOTE.matcher(words).find() || component.path("source").asText("").contains("//")) {
      add(
          file,
          component,
          "It loads something from another site, which Tasklist blocks. Remove it.",
          report);
    }
    if (type.equals("text")) {
      values(words).stream()
          .filter(CUSTOMER_WORDS::contains)
          .forEach(
              name ->
                  add(
                      file,
                      component,
                      "'%s' holds a customer's words; a text field would let markup in them through. Use an HTML field."
                          .formatted(name),
                      report));
    }
  }

  /** What it shows, and by what it is hidden or filled. */
  private static void checkNames(
      ModelFile file, JsonNode component, Set<String> known, Report report) {
    Set<String> names = values(component.path("content").asText(""));
    names.addAll(values(component.path("text").asText("")));
    names.addAll(values(component.path("label").asText("")));
    String condition = component.path("conditional").path("hide").asText("");
    for (String text : List.of(condition, component.path("valuesExpression").asText(""))) {
      if (text.startsWith("=") && !CellTests.canBeRead(text.substring(1))) {
        add(
            file,
            component,
            "The expression '%.60s' cannot be read. Check its quotes, brackets and operators."
                .formatted(text),
            report);
      }
    }
    if (condition.startsWith("=")) {
      names.addAll(names(condition));
    }
    for (String name : names) {
      if (!known.contains(Diagram.variable(name)) && !known.contains(name)) {
        add(
            file,
            component,
            "It shows or reads '%s', which does not exist.%s"
                .formatted(name, Names.hint(name, known)),
            report);
      }
    }
  }

  private static Set<String> values(String text) {
    Set<String> names = new TreeSet<>();
    Matcher value = VALUE.matcher(text);
    while (value.find()) {
      names.add(value.group(1));
    }
    return names;
  }

  private static Set<String> names(String condition) {
    Set<String> words =
        CellRules.words(condition.replaceAll("[A-Za-z_]\\w*(?:\\s\\w+)*\\s*\\(", "("));
    words.removeIf(word -> word.matches("\\d.*"));
    return words;
  }

  private static void add(ModelFile file, JsonNode component, String problem, Report report) {
    report.add(file, Form.label(component), problem);
  }

  private ContentRules() {}
}
