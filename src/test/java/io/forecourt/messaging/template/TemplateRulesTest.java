package io.forecourt.messaging.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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
        "It has {hovercraft}.                   | unknown variables [hovercraft]",
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
            new TemplateCheck()
                .faults(
                    "processes/messages/x.yaml",
                    content.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8)))
        .singleElement()
        .asString()
        .contains(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "follow-up-value | notice    | 'follow-up-value' is a new template",
        "spring-sale     | answer    | 'spring-sale' is a new template, and new templates are sent",
        "answer-thanks   | notice    | 'answer-thanks' is sent as answer, so its purpose cannot be",
        "help            | answer    | 'help' is sent as notice",
        "retention-year  | follow-up | 'retention-year' is sent as marketing",
      })
  void shouldRefuseAFileThatClaimsAnotherPurpose(String name, String claimed, String fault) {
    assertThat(deployedAs(name, "purpose: " + claimed + "\nshort: [x, y]\nlong: [x, y]"))
        .anyMatch(found -> found.contains(fault));
  }

  @Test
  void shouldSendWhatCodeDoesNotKnowUnasked() {
    String file = "purpose: notice\nshort: [x]\nlong: [x]";

    assertThat(TemplateFile.read("spring-sale", 1, file).purpose()).isEqualTo(Purpose.FOLLOW_UP);
    assertThat(TemplateFile.read("help", 1, file).purpose()).isEqualTo(Purpose.NOTICE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "opt-out-confirmed | {store}: great, you are signed up for daily offers. | no more messages",
        "opt-out-confirmed | {store}: no more messages but our daily offers.     | advertises: \"daily\"",
        "opt-out-confirmed | {store}: no more messages. Sure?                    | asks a question",
        "opt-out-confirmed | You will get no more messages.                      | name the store",
        "opt-out-confirmed | {store}: no more messages about {price}.            | does not name [price]",
        "opt-in-confirmed  | {store}: hello. Text STOP to end.                   | messages come again",
        "opt-in-confirmed  | {store}: welcome back.                              | STOP",
        "help              | {store}: write us. Text STOP to end.                | name a contact",
        "help              | Call {storePhone}. Text STOP to end.                | name the store",
        "wrong-number-confirmed | {store}: sorry.                                | no more messages",
        "first-answer-general | {store}: we are on it. Text STOP to end.         | is automated",
        "first-answer-general | {store} (automated): we are on it.               | STOP",
      })
  void shouldRefuseANoticeThatDoesNotSayWhatTheLawAsksFor(String name, String words, String fault) {
    assertThat(
            TemplateRules.faults(
                TemplateFile.read(
                    name,
                    1,
                    "purpose: %s\nvariables: [store, storePhone, price]\nshort: ['%s']\nlong: ['%s']"
                        .formatted(name.startsWith("first") ? "answer" : "notice", words, words))))
        .anyMatch(found -> found.contains(fault));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opt-out-confirmed",
        "opt-in-confirmed",
        "help",
        "wrong-number-confirmed",
        "first-answer-general"
      })
  void shouldHaveWordingOfItsOwnForWhatTheLawAsksFor(String name) {
    assertThat(deployedAs(name, "withdrawn: Not wanted."))
        .singleElement()
        .asString()
        .contains("cannot be withdrawn");
    MessageTemplate withdrawn = TemplateFile.read(name, 3, "withdrawn: Not wanted.");

    for (Optional<MessageTemplate> deployed :
        List.of(Optional.<MessageTemplate>empty(), Optional.of(withdrawn))) {
      MessageTemplate used = RequiredWording.choose(name, deployed).orElseThrow();
      assertThat(used.version()).isZero();
      assertThat(TemplateRules.faults(used)).isEmpty();
    }
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

  private static List<String> deployedAs(String name, String content) {
    return new TemplateCheck()
        .faults("processes/messages/" + name + ".yaml", content.getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> faults(String head, String words) {
    return TemplateRules.faults(
        TemplateFile.read("x", 1, head + "\nshort: ['" + words + "']\nlong: ['" + words + "']"));
  }
}
