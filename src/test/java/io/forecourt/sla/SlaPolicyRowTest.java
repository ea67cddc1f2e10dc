package io.forecourt.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;

class SlaPolicyRowTest {

  @Test
  void shouldNameEveryRowOfTheTableAndNoOther() {
    Set<String> known =
        Arrays.stream(SlaPolicyRow.values()).map(Enum::name).collect(Collectors.toSet());

    assertThat(clocksOfTheTable()).isEqualTo(known);
  }

  @Test
  void shouldKnowTheRowOfEveryClock() {
    assertThat(ClockName.values()).allSatisfy(clock -> assertThat(clock.policyRow()).isNotNull());
  }

  private static Set<String> clocksOfTheTable() {
    DmnModelInstance model = Dmn.readModelFromFile(Path.of("processes/sla-policy.dmn").toFile());
    DecisionTable table = model.getModelElementsByType(DecisionTable.class).iterator().next();
    int column =
        table.getInputs().stream().map(SlaPolicyRowTest::expression).toList().indexOf("clock");
    return table.getRules().stream()
        .map(rule -> clock(rule, column))
        .filter(clock -> !clock.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String expression(Input input) {
    return input.getInputExpression().getText().getTextContent();
  }

  private static String clock(Rule rule, int column) {
    return rule.getInputEntries().stream()
        .toList()
        .get(column)
        .getTextContent()
        .strip()
        .replace("\"", "");
  }
}
