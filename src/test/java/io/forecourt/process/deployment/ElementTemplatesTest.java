package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.forecourt.process.DecisionContracts;
import io.forecourt.process.deployment.check.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.yaml.snakeyaml.Yaml;

class ElementTemplatesTest {

  private static final Path FOLDER = Path.of(".camunda/element-templates");
  private static final Path BUILT = Path.of("src/test/resources/templates/from-templates.bpmn");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void shouldEqualTheCheckedInTemplates() throws IOException {
    Map<String, String> made = new TreeMap<>();
    for (var file : templates().byFile().entrySet()) {
      Path path = FOLDER.resolve(file.getKey() + ".json");
      made.put(path.getFileName().toString(), text(file.getValue(), versions(path)));
    }
    if (Boolean.getBoolean("element-templates.write")) {
      Files.createDirectories(FOLDER);
      for (var file : made.entrySet()) {
        Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
      }
    }

    assertThat(checkedIn()).isEqualTo(made);
  }

  @Test
  void shouldPassTheGateWithWhatTheModelerMakesOfThem() throws IOException {
    try (GenericApplicationContext rules = CheckCommand.rules()) {
      List<String> findings =
          CheckCommand.check(rules)
              .findings(
                  List.of(new ModelFile("from-templates.bpmn", Files.readAllBytes(BUILT))),
                  ModelsInUse.packaged());

      assertThat(findings).isEmpty();
    }
  }

  private static ElementTemplates templates() throws IOException {
    try (GenericApplicationContext rules = CheckCommand.rules()) {
      ShippedSteps shipped =
          new ShippedSteps(
              rules.getBeanProvider(DecisionContracts.class).stream()
                  .flatMap(each -> each.contracts().stream())
                  .toList());
      return new ElementTemplates(new TemplateWords(), shipped, purposes());
    }
  }

  private static Map<String, String> purposes() throws IOException {
    Map<String, String> purposes = new HashMap<>();
    try (Stream<Path> files = Files.list(Path.of("processes/messages"))) {
      for (Path file : files.toList()) {
        Map<String, Object> message = new Yaml().load(Files.readString(file));
        purposes.put(
            file.getFileName().toString().replace(".yaml", ""), (String) message.get("purpose"));
      }
    }
    return purposes;
  }

  private static Map<String, String> checkedIn() throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        found.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return found;
  }

  /** Returns the checked-in templates by id: what differs from them gets the next version. */
  private static Map<Object, Map<String, Object>> versions(Path path) throws IOException {
    Map<Object, Map<String, Object>> before = new HashMap<>();
    if (Files.exists(path)) {
      List<Map<String, Object>> all =
          JSON.readValue(Files.readString(path), new TypeReference<>() {});
      all.forEach(each -> before.put(each.get("id"), each));
    }
    return before;
  }

  private static String text(
      List<ElementTemplate> templates, Map<Object, Map<String, Object>> before) throws IOException {
    List<Map<String, Object>> all = new ArrayList<>();
    for (ElementTemplate template : templates) {
      Map<String, Object> json = new LinkedHashMap<>(template.json());
      Map<String, Object> last = before.get(json.get("id"));
      if (last != null) {
        int version = (int) last.get("version");
        json.put("version", version);
        if (!JSON.valueToTree(json).equals(JSON.valueToTree(last))) {
          json.put("version", version + 1);
        }
      }
      all.add(json);
    }
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    return JSON.writer(printer).writeValueAsString(all) + "\n";
  }
}
