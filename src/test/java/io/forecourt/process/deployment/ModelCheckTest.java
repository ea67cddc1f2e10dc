package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.deployment.check.ModelCheck;
import io.forecourt.process.deployment.check.ModelFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;

class ModelCheckTest {

  private static final GenericApplicationContext RULES = CheckCommand.rules();
  private static final ModelCheck CHECK = CheckCommand.check(RULES);
  private static final List<ModelFile> SHIPPED = ModelsInUse.packaged();

  private static final Map<String, List<String>> FINDINGS = new ConcurrentHashMap<>();
  private static final Path GUIDE = Path.of("docs/admin-guide.md");
  private static final String MARK = "<!-- refusals -->\n";

  static Stream<ModelChange> harmful() {
    return Stream.of(
            "harmful-diagrams.yaml",
            "harmful-tables.yaml",
            "harmful-forms.yaml",
            "harmful-wording.yaml")
        .flatMap(resource -> ModelChange.in(resource).stream());
  }

  static Stream<ModelChange> harmless() {
    return ModelChange.in("harmless.yaml").stream();
  }

  @ParameterizedTest
  @MethodSource("harmful")
  void shouldRefuseWhatWouldLoseOrAnnoyACustomer(ModelChange change) {
    assertThat(findings(change)).anySatisfy(line -> assertThat(line).contains(change.finding()));
  }

  @ParameterizedTest
  @MethodSource("harmless")
  void shouldAcceptWhatAnAdministratorMayChange(ModelChange change) {
    assertThat(CHECK.findings(change.files(), SHIPPED)).isEmpty();
  }

  @Test
  void shouldAcceptTheShippedFiles() {
    assertThat(CHECK.findings(SHIPPED, List.of())).isEmpty();
  }

  @Test
  void shouldListEveryRefusalInTheAdminGuide() throws IOException {
    String guide = Files.readString(GUIDE);
    String text = guide.substring(0, guide.indexOf(MARK) + MARK.length());
    StringBuilder table = new StringBuilder("\n| Change | File | Answer |\n|---|---|---|\n");
    harmful()
        .forEach(
            change ->
                table.append(
                    "| %s | `%s` | %s |\n"
                        .formatted(change.what(), change.fileName(), answerTo(change))));
    if (Boolean.getBoolean("guide.write")) {
      Files.writeString(GUIDE, text + table);
    }

    assertThat(Files.readString(GUIDE)).isEqualTo(text + table);
  }

  private static List<String> findings(ModelChange change) {
    return FINDINGS.computeIfAbsent(
        change.toString(), name -> CHECK.findings(change.files(), SHIPPED));
  }

  /** Returns the line that the change gets, without its file, so that a table can hold it. */
  private static String answerTo(ModelChange change) {
    return findings(change).stream()
        .filter(line -> line.contains(change.finding()))
        .findFirst()
        .map(line -> line.replaceFirst("^\\S+?: ", "").replaceAll("([|*_<>\\[\\]])", "\\\\$1"))
        .orElseThrow();
  }
}
