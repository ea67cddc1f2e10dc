package io.forecourt.process.deployment.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Fields that give what code reads: a number, a moment, true or false, or a text. */
final class FieldRules {

  static final Set<String> INPUTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "select",
          "radio",
          "checkbox",
          "checklist",
          "taglist",
          "datetime",
          "expression");

  /** What a form must not let a person change. */
  private static final Set<String> FIXED =
      Set.of(
          "leadId", "store", "owner", "score", "band", "grade", "urgency", "intakeId", "auditId");

  private static final String MOMENT = "nextStepAt";
  private static final List<String> ENDINGS = List.of("SOLD", "LOST", "OPTED_OUT");

  static void check(ModelFile file, JsonNode component, Set<String> keys, Report report) {
    String key = component.path("key").asText("");
    String type = component.path("type").asText("");
    if (INPUTS.contains(type) && key.isBlank()) {
      add(file, component, "The field has no key, so its answer is lost. Give it one.", report);
    } else if (!key.isBlank() && !key.matches("[A-Za-z_]\\w*")) {
      add(
          file,
          component,
          "The key '%s' is no name. Use letters and digits.".formatted(key),
          report);
    } else if (!key.isBlank() && !keys.add(key)) {
      add(
          file,
          component,
          "Two fields have the key '%s'. Give one of them another key.".formatted(key),
          report);
    }
    if (FIXED.contains(Diagram.variable(key)) && INPUTS.contains(type)) {
      add(
          file,
          component,
          "A form must not change '%s'. Give the field another key.".formatted(key),
          report);
    }
    if (KnownNames.SHOWN.contains(key) && INPUTS.contains(type)) {
      add(
          file,
          component,
          "'%s' is shown, not asked. Give the field another key.".formatted(key),
          report);
    }
    boolean answers = KnownNames.isVariable(key);
    boolean locked =
        component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
    String hidden = component.path("conditional").path("hide").asText("").replaceAll("\\s", "");
    if (answers && (locked || hidden.equals("=true"))) {
      add(
          file,
          component,
          "No one can fill it in, but the process needs the answer. Make it editable and visible.",
          report);
    }
    checkAnswer(file, component, report);
    checkLimits(file, component, report);
  }

  private static void checkLimits(ModelFile file, JsonNode component, Report report) {
    JsonNode rules = component.path("validate");
    if (rules.path("min").isNumber()
        && rules.path("max").isNumber()
        && rules.path("min").asDouble() > rules.path("max").asDouble()) {
      add(
          file,
          component,
          "Its minimum is above its maximum, so no answer fits. Correct them.",
          report);
    }
    if (rules.path("minLength").isNumber()
        && rules.path("maxLength").isNumber()
        && rules.path("minLength").asInt() > rules.path("maxLength").asInt()) {
      add(
          file,
          component,
          "Its shortest length is above its longest, so no answer fits. Correct them.",
          report);
    }
    try {
      Pattern.compile(rules.path("pattern").asText(""));
    } catch (PatternSyntaxException e) {
      add(
          file,
          component,
          "Its validation pattern cannot be read, so no answer fits. Correct it.",
          report);
    }
  }

  private static void checkAnswer(ModelFile file, JsonNode field, Report report) {
    String key = Diagram.variable(field.path("key").asText(""));
    String type = field.path("type").asText("");
    Class<?> wanted = KnownNames.typeOf(key);
    if (key.isEmpty() || wanted == Object.class) {
      return;
    }
    if (Number.class.isAssignableFrom(wanted) && !type.equals("number")) {
      add(file, field, "The answer is a number. Make it a number field.", report);
    } else if (wanted == Boolean.class && !givesFlag(field, type)) {
      add(
          file,
          field,
          "The answer is true or false. Make it a checkbox, or offer true and false without quotes.",
          report);
    } else if (wanted == String.class
        && Set.of("number", "checkbox", "checklist", "taglist").contains(type)) {
      add(file, field, "The answer is a text. Use another type of field.", report);
    } else if (key.equals(MOMENT) && !type.equals("datetime")) {
      add(file, field, "The answer is a moment. Make it a date and time field.", report);
    }
    List<String> options = Form.options(field);
    if (key.equals("leadResult") && options.stream().anyMatch(ENDINGS::contains)) {
      ENDINGS.stream()
          .filter(ending -> !options.contains(ending))
          .forEach(
              ending ->
                  add(
                      file,
                      field,
                      "The option '%s' is missing, so a person cannot say it. Put it back."
                          .formatted(ending),
                      report));
    }
  }

  private static boolean givesFlag(JsonNode field, String type) {
    boolean flags = true;
    for (JsonNode each : field.path("values")) {
      flags &= each.path("value").isBoolean();
    }
    return type.equals("checkbox") || (Set.of("radio", "select").contains(type) && flags);
  }

  private static void add(ModelFile file, JsonNode field, String problem, Report report) {
    report.add(file, Form.label(field), problem);
  }

  private FieldRules() {}
}
