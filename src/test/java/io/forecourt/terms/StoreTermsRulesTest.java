package io.forecourt.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.process.deployment.CheckedDeployments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A store's answers and fees are checked when they are deployed. */
class StoreTermsRulesTest {

  private static final RepositoryService REPOSITORY = CheckedDeployments.of(List.of());

  @Test
  void shouldTakeWhatComesWithTheSampleStore() throws IOException {
    deploy("store-answers", "", "");
    deploy("store-fees", "", "");

    assertThat(
            REPOSITORY
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("store-fees")
                .latestVersion()
                .count())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"DEPOSIT\" | \"DEPOSITS\" | row 1: topic is \"DEPOSITS\"; known topics are [DEPOSIT,",
        "\"DELIVERY\" | \"DEPOSIT\" | row 2: topic DEPOSIT is answered already.",
        "\"We speak English and Spanish.\" | \"<b>We speak</b>\" | english has markup",
        "\"We speak English and Spanish.\" | \"Call {phone}\" | english has markup",
        "\"We speak English and Spanish.\" | \"Hurry, act now\" | english presses",
        "\"We speak English and Spanish.\" | \"Sí\" | english has letters that make a text cost",
        "\"We speak English and Spanish.\" | store | english must be a text in quotes.",
        "<text>500</text> | <text>-5</text> | row 1: amount must be a number from 0 to 100000",
        "name=\"amount\" | name=\"sum\" | the column 'amount' is missing.",
        "<text>\"riverside\"</text> | <text>not(\"riverside\")</text> | row 1: store must be empty"
      })
  void shouldRefuseAnAnswerThatMustNotBeSent(String right, String wrong, String fault) {
    assertThatThrownBy(() -> deploy("store-answers", right, wrong))
        .hasMessageContaining("store-answers.dmn: ")
        .hasMessageContaining(fault);
  }

  @Test
  void shouldRefuseAnAnswerThatFitsNoText() {
    assertThatThrownBy(
            () -> deploy("store-answers", "We speak English and Spanish.", "We speak. ".repeat(20)))
        .hasMessageContaining("english is 200 characters long; a text has room for 160.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<text>5</text> | <text>21</text> | row 2: percent must be a number from 0 to 20, not 21.",
        "<text>180</text> | <text>180000</text> | row 1: amount must be a number from 0 to 10000",
        "<text>180</text> | <text>null</text> | row 1: it needs either an amount or a percentage.",
        "\"FEE\" | \"GIFT\" | row 1: kind is \"GIFT\"; it may be [FEE, TAX, TITLE].",
        "\"IA\" | \"Iowa\" | row 2: state must be two capital letters",
        "\"new\" | \"nearly new\" | row 4: condition must be \"new\", \"used\" or \"cpo\".",
        "<text>false</text> | <text>maybe</text> | row 1: taxable must be true or false.",
        "\"Doc fee\" | \"Doc fee with a name that is far too long for any message\" | longer than 50"
      })
  void shouldRefuseAFeeThatMakesNoSense(String right, String wrong, String fault) {
    assertThatThrownBy(() -> deploy("store-fees", right, wrong))
        .hasMessageContaining("store-fees.dmn: ")
        .hasMessageContaining(fault);
  }

  /** Deploys the decision of the application with one word changed. */
  private static void deploy(String decision, String right, String wrong) throws IOException {
    String file = Files.readString(Path.of("processes", decision + ".dmn"));
    assertThat(file).contains(right);
    DeploymentBuilder deployment = REPOSITORY.createDeployment();
    deployment.addString(
        decision + ".dmn",
        right.isEmpty() ? file : file.replaceFirst(Pattern.quote(right), escaped(wrong)));
    deployment.deploy();
  }

  private static String escaped(String text) {
    String xml = text.startsWith("\"") ? text.replace("<", "&lt;") : text;
    return Matcher.quoteReplacement(xml);
  }
}
