package io.forecourt.process.deployment.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.forecourt.process.Forms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Forms that Tasklist can show and a person can complete. */
final class FormRules {

  private static final Set<String> IDS = KnownNames.texts(Forms.class);

  private static final int LATEST_SCHEMA = 17;
  private static final int MOST_COMPONENTS = 200;

  static void check(Form form, Models models, Report report) {
    ModelFile file = form.file();
    if (form.id().isBlank()) {
      report.add(file, "", "The form has no id. Set it to '%s'.".formatted(file.baseName()));
    } else if (IDS.contains(file.baseName()) && !form.id().equals(file.baseName())) {
      report.add(
          file,
          "",
          "The form id was changed from '%s' to '%s', so tasks would go on with the old one. Change it back."
              .formatted(file.baseName(), form.id()));
    }
    if (form.root().path("schemaVersion").asInt(LATEST_SCHEMA) > LATEST_SCHEMA) {
      report.add(
          file,
          "",
          "It was made for a newer Tasklist (schema version %d; this one reads up to %d). Set the execution platform to Camunda 7.24."
              .formatted(form.root().path("schemaVersion").asInt(), LATEST_SCHEMA));
    }
    String platform = form.root().path("executionPlatform").asText("Camunda Platform");
    if (!platform.equals("Camunda Platform")) {
      report.add(
          file,
          "",
          "It was made for %s. Choose Camunda Platform 7 when you create a form."
              .formatted(platform));
    }
    List<JsonNode> components = form.components();
    if (components.isEmpty() || components.size() > MOST_COMPONENTS) {
      report.add(
          file,
          "",
          components.isEmpty()
              ? "The form is empty. Add fields."
              : "The form has more than 200 components. Split it.");
    }
    Set<String> keys = new HashSet<>();
    Set<String> known = new TreeSet<>(form.keys());
    known.addAll(KnownNames.SHOWN);
    known.addAll(KnownNames.PROCESS_VARIABLES);
    known.addAll(KnownNames.FORM_INPUTS);
    for (JsonNode component : components) {
      ContentRules.check(file, component, known, report);
      FieldRules.check(file, component, keys, report);
      ChoiceRules.check(file, component, report);
    }
  }

  private FormRules() {}
}
