package io.forecourt.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateRulesTest {

  static List<Path> templates() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("processes/messages"))) {
      return files.toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void shouldFindNoFaultInTheTemplatesThatCome(Path file) throws IOException {
    String name = TemplateFile.nameOf(file.toString());

    assertThat(TemplateRules.faults(TemplateFile.read(name, 1, Files.readAllBytes(file))))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hurry, it is here.                     | presses: \"Hurry\"",
        "Only 2 left of it.                     | claims scarcity without {stockCount}",
        "This is the last one.                  | claims scarcity without {stockCount}",
        "Reply YES to hear more.                | asks for a keyword that carriers act upon",
        "Text back CANCEL if not.               | asks for a keyword that carriers act upon",
        "Is it? Or is it not?                   | asks more than one thing",
        "It costs {price}.                      | names [price] and does not list them",
        "It has {engine}.                       | unknown variables [engine]",
      })
  void shouldRefuseWhatNobodyShouldRead(String words, String fault) {
    assertThat(faults("purpose: answer", words)).anyMatch(found -> found.contains(fault));
  }

  @Test
  void shouldRefuseTextsThatDoNotFitWithLongNames() {
    assertThat(faults("purpose: answer\nvariables: [vehicle]", "The {vehicle} " + "x".repeat(120)))
        .anyMatch(fault -> fault.startsWith("SHORT 1 is longer than 160 characters"));
  }

  @Test
  void shouldWantSeveralWaysToSayWhatNobodyAskedFor() {
    assertThat(faults("purpose: follow-up", "It is here."))
        .anyMatch(fault -> fault.contains("several short"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "purpose: nonsense                 | its purpose is answer",
        "purpose: answer\\nscript: evil    | unknown key [script]",
        "- purpose                         | no list of names",
        "purpose: [                        | not valid YAML",
        "!!java.net.URL [\"http://x\"]     | not valid YAML",
        "purpose: answer\\nshort: words    | 'short' is a list"
      })
  void shouldSayWhatIsWrongWithAFile(String content, String fault) {
    assertThat(
            new TemplateDeployer(null)
                .faults(
                    "processes/messages/x.yaml",
                    content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains(fault);
  }

  @Test
  void shouldLetATombstoneStand() {
    assertThat(TemplateRules.faults(TemplateFile.read("x", 2, "withdrawn: Counsel said so.")))
        .isEmpty();
  }

  @Test
  void shouldDropWhatMayGoBeforeATextIsTooLong() {
    TemplateText templateText =
        new MessageTemplate.Phrasing(
                "x",
                new TemplateText(
                    "Here.\n~ First: {price}.\n~ Last.\nEnd.", java.util.OptionalInt.of(25)))
            .wording();

    assertThat(templateText.render(Map.of("price", "$1"))).contains("Here. First: $1. End.");
    assertThat(templateText.render(Map.of())).contains("Here. Last. End.");
    assertThat(templateText.render(Map.of("price", "$1,000,000"))).contains("Here. End.");
  }

  private static List<String> faults(String head, String words) {
    return TemplateRules.faults(
        TemplateFile.read("x", 1, head + "\nshort: ['" + words + "']\nlong: ['" + words + "']"));
  }
}
