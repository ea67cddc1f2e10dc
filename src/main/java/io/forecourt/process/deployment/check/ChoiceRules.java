package io.forecourt.process.deployment.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.process.AnswerValues;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Fields to choose from offer what code understands and a person needs to say. */
final class ChoiceRules {

  static void check(ModelFile file, JsonNode component, Report report) {
    String type = component.path("type").asText("");
    String key = component.path("key").asText("");
    List<String> options = Form.options(component);
    boolean chooses = Set.of("select", "radio", "checklist", "taglist").contains(type);
    boolean dynamic = component.has("valuesExpression") || component.has("valuesKey");
    if (chooses && options.isEmpty() && !dynamic) {
      add(file, component, "It offers nothing to choose. Add options.", report);
    }
    if (new HashSet<>(options).size() < options.size()) {
      add(
          file,
          component,
          "Two options have the same value. Give one of them another value.",
          report);
    }
    String preset = component.path("defaultValue").asText("");
    if (chooses && !options.isEmpty() && !preset.isEmpty() && !options.contains(preset)) {
      add(file, component, "Its default '%s' is none of its options.".formatted(preset), report);
    }
    AnswerValues.of(key)
        .filter(known -> chooses && !dynamic)
        .ifPresent(
            known ->
                options.stream()
                    .filter(option -> !known.contains(option))
                    .forEach(
                        option ->
                            add(
                                file,
                                component,
                                "The value '%s' is not understood.%s"
                                    .formatted(option, Names.hint(option, known)),
                                report)));
    if (chooses && !dynamic) {
      AnswerValues.offered(key).stream()
          .filter(option -> !options.contains(option))
          .sorted()
          .forEach(
              option ->
                  add(
                      file,
                      component,
                      "The option '%s' is missing, so a person cannot say it. Put it back."
                          .formatted(option),
                      report));
    } else if (!AnswerValues.offered(key).isEmpty()
        && FieldRules.INPUTS.contains(type)
        && !chooses) {
      add(
          file,
          component,
          "It needs a list to choose from. Make it a select or radio field.",
          report);
    }
  }

  private static void add(ModelFile file, JsonNode component, String problem, Report report) {
    report.add(file, Form.label(component), problem);
  }

  private ChoiceRules() {}
}
