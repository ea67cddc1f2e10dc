package io.forecourt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModularityTest {

  private static final Path PLAN = Path.of("docs/architecture.md");
  private static final Path DRAWING = Path.of("docs/architecture.svg");
  private static final Path README = Path.of("README.md");
  private static final Pattern ROW =
      Pattern.compile("^\\| `(\\w+)` \\| [^|]+ \\| ([^|]+) \\| [^|]+ \\|$", Pattern.MULTILINE);
  private static final Pattern MODULE = Pattern.compile("`(\\w+)`");

  private final ApplicationModules modules = ApplicationModules.of(Forecourt.class);

  @Test
  void shouldUseOnlyWhatEachModuleDeclares() {
    modules.verify();
  }

  @Test
  void shouldDrawTheModules() {
    new Documenter(modules).writeDocumentation();
  }

  @Test
  void shouldListInTheArchitecturePageWhatEachModuleUses() throws IOException {
    assertThat(listed(Files.readString(PLAN))).isEqualTo(uses());
  }

  /** With {@code -Darchitecture.write=true} it draws instead; {@code make architecture}. */
  @Test
  void shouldDrawEachModuleOnItsFloor() throws IOException {
    String drawn = new ModuleFloors(uses()).drawn();
    if (Boolean.getBoolean("architecture.write")) {
      Files.writeString(DRAWING, drawn);
    }

    assertThat(DRAWING).hasContent(drawn);
  }

  @Test
  void shouldNameEachModuleInTheTreeOfTheReadme() throws IOException {
    String readme = Files.readString(README);
    String tree = readme.substring(readme.indexOf("src/main/java/io/forecourt/"));

    assertThat(uses().keySet()).allSatisfy(module -> assertThat(tree).contains(" " + module + "/"));
  }

  private Map<String, Set<String>> uses() {
    Map<String, Set<String>> uses = new TreeMap<>();
    modules.forEach(
        module ->
            uses.put(
                module.getIdentifier().toString(),
                module.getDirectDependencies(modules).stream()
                    .map(dependency -> dependency.getTargetModule().getIdentifier().toString())
                    .collect(Collectors.toCollection(TreeSet::new))));
    return uses;
  }

  private static Map<String, Set<String>> listed(String page) {
    Map<String, Set<String>> listed = new TreeMap<>();
    Matcher rows = ROW.matcher(page);
    while (rows.find()) {
      listed.put(
          rows.group(1),
          MODULE
              .matcher(rows.group(2))
              .results()
              .map(result -> result.group(1))
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return listed;
  }
}
