package io.forecourt.process.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One element template of Camunda Modeler, as the JSON that it reads. */
final class ElementTemplate {

  private static final String SCHEMA =
      "https://unpkg.com/@camunda/element-templates-json-schema/resources/schema.json";
  private static final String ICON =
      "data:image/svg+xml,%%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 18 18'"
          + " fill='none' stroke='%%23333' stroke-width='1.5'%%3E%%3Cpath d='%s'/%%3E%%3C/svg%%3E";

  private final Map<String, Object> json = new LinkedHashMap<>();
  private final List<Map<String, Object>> properties = new ArrayList<>();

  /**
   * @param words label and help, separated by a bar
   * @param path what the icon draws, on 18 by 18
   */
  ElementTemplate(String id, String words, String element, String path) {
    String[] parts = words.split("\\s*\\|\\s*", 2);
    json.put("$schema", SCHEMA);
    json.put("name", "Forecourt: " + parts[0]);
    json.put("id", "io.forecourt." + id);
    json.put("version", 1);
    json.put("description", parts[1]);
    json.put("icon", Map.of("contents", ICON.formatted(path)));
    json.put(
        "appliesTo",
        element.equals("bpmn:CallActivity") ? List.of("bpmn:Task", element) : List.of("bpmn:Task"));
    json.put("elementType", Map.of("value", element));
    json.put("properties", properties);
    input("Name", "What people read in the diagram: a verb and a noun.", property("name"))
        .put("value", parts[0]);
    constrain(Map.of("notEmpty", true));
  }

  static Map<String, Object> property(String name) {
    return ordered("type", "property", "name", name);
  }

  static Map<String, Object> inputParameter(String name) {
    return ordered("type", "camunda:inputParameter", "name", name);
  }

  static Map<String, Object> ordered(String... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return map;
  }

  /** A value that whoever uses the template neither sees nor changes. */
  ElementTemplate locked(Map<String, Object> binding, String value) {
    Map<String, Object> locked = new LinkedHashMap<>();
    locked.put("type", "Hidden");
    locked.put("value", value);
    locked.put("binding", binding);
    properties.add(locked);
    return this;
  }

  Map<String, Object> input(String label, String help, Map<String, Object> binding) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("label", label);
    input.put("description", help);
    input.put("type", "String");
    input.put("binding", binding);
    properties.add(input);
    return input;
  }

  /** A choice; the first one is what is chosen before. */
  ElementTemplate choice(
      String label, String help, Map<String, Object> binding, Map<String, String> names) {
    Map<String, Object> choice = input(label, help, binding);
    choice.put("type", "Dropdown");
    choice.put("value", names.keySet().iterator().next());
    choice.put(
        "choices",
        names.entrySet().stream()
            .map(each -> ordered("name", each.getValue(), "value", each.getKey()))
            .toList());
    return constrain(Map.of("notEmpty", true));
  }

  ElementTemplate text(
      String label, String help, Map<String, Object> binding, String value, String pattern) {
    input(label, help, binding).put("value", value);
    Map<String, Object> rules = new LinkedHashMap<>();
    rules.put("notEmpty", true);
    rules.put("pattern", ordered("value", pattern, "message", help));
    return constrain(rules);
  }

  private ElementTemplate constrain(Map<String, Object> rules) {
    properties.get(properties.size() - 1).put("constraints", rules);
    return this;
  }

  void addHelp(String sentence) {
    json.merge("description", sentence, (before, more) -> before + " " + more);
  }

  Map<String, Object> json() {
    return json;
  }
}
