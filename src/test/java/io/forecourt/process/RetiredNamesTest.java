package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;

class RetiredNamesTest {

  @Test
  void shouldPointAtBeansAndVariablesOfTheContract() {
    assertThat(Delegates.ALL).containsAll(RetiredNames.BEANS.values());
    assertThat(Delegates.ALL).doesNotContainAnyElementsOf(RetiredNames.BEANS.keySet());
    assertThat(RetiredNames.VARIABLES.values())
        .doesNotContainAnyElementsOf(RetiredNames.VARIABLES.keySet());
  }

  @Test
  void shouldFindTheFormerNameOfAVariable() {
    assertThat(RetiredNames.formerNameOf("isInquiry")).contains("isEnquiry");
    assertThat(RetiredNames.formerNameOf("leadId")).isEmpty();
  }

  @Test
  void shouldNotBeUsedByTheModelsThatComeWithForecourt() throws IOException {
    Set<String> retired = new TreeSet<>(RetiredNames.BEANS.keySet());
    retired.addAll(RetiredNames.VARIABLES.keySet());
    retired.remove("block");
    Pattern names =
        Pattern.compile(retired.stream().collect(Collectors.joining("|", "\\b(", ")\\b")));
    try (Stream<Path> processes = Files.list(Path.of("processes"));
        Stream<Path> forms = Files.list(Path.of("forms"))) {
      List<Path> users =
          Stream.concat(processes, forms)
              .filter(Files::isRegularFile)
              .filter(file -> names.matcher(read(file)).find())
              .toList();
      assertThat(users).isEmpty();
    }
  }

  @Test
  void shouldReadAVariableThatAnOlderFormOrDiagramSet() {
    VariableScope form = FilledForm.with("isEnquiry", true);

    assertThat(Variables.IS_INQUIRY.from(form)).isTrue();
    assertThat(Variables.IS_INQUIRY.takeFrom(form)).contains(true);
    assertThat(Variables.IS_INQUIRY.in(form)).isEmpty();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
