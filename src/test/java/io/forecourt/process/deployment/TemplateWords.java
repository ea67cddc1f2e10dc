package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** The words of the templates; each name of the contract has some, and nothing else has. */
final class TemplateWords {

  private final Map<String, Map<String, String>> all;

  TemplateWords() throws IOException {
    all = new Yaml().load(Files.readString(Path.of("src/test/resources/element-templates.yaml")));
  }

  /** Returns the names of a kind in a fixed order, after comparing them with the contract. */
  Set<String> named(String kind, Set<String> contract) {
    assertThat(all.get(kind).keySet())
        .as("words for %s in element-templates.yaml", kind)
        .containsExactlyInAnyOrderElementsOf(contract);
    return new TreeSet<>(contract);
  }

  String of(String kind, String name) {
    return all.get(kind).get(name);
  }
}
