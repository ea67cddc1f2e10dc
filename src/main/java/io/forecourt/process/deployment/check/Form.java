package io.forecourt.process.deployment.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A form.
 *
 * @param root the whole file
 */
record Form(ModelFile file, JsonNode root) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads a form; empty if it cannot be read. */
  static Optional<Form> read(ModelFile file) {
    try {
      JsonNode root = JSON.readTree(file.content());
      return root != null && root.isObject() ? Optional.of(new Form(file, root)) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  String id() {
    return root.path("id").asText("");
  }

  /** Returns all components, those in groups included. */
  List<JsonNode> components() {
    List<JsonNode> all = new ArrayList<>();
    collect(root.path("components"), all);
    return all;
  }

  private static void collect(JsonNode components, List<JsonNode> all) {
    for (JsonNode each : components) {
      all.add(each);
      collect(each.path("components"), all);
    }
  }

  /** Returns the fields that a person fills in, by key. */
  Optional<JsonNode> field(String key) {
    return components().stream()
        .filter(each -> Diagram.variable(each.path("key").asText("")).equals(key))
        .findFirst();
  }

  List<String> keys() {
    return components().stream()
        .map(each -> each.path("key").asText(""))
        .filter(key -> !key.isEmpty())
        .toList();
  }

  /** Returns the values that a field offers; empty if it offers no fixed list. */
  static List<String> options(JsonNode field) {
    List<String> options = new ArrayList<>();
    field.path("values").forEach(each -> options.add(each.path("value").asText("")));
    return options;
  }

  static String label(JsonNode component) {
    String label = component.path("label").asText("");
    String name = component.path("key").asText(component.path("id").asText("a field"));
    // A label that a value fills in is no name.
    return label.isBlank() || label.contains("{{") ? name : label + " (" + name + ")";
  }
}
