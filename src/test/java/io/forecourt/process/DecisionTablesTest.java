package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionTablesTest {

  private final DecisionTables decisions = InProcessEngine.decisionTables();

  private final String decision = "answer-" + UUID.randomUUID();

  @Test
  void shouldAnswerByTheNewestVersionWithinASecondOrTwo() {
    deploy("\"first\"");
    assertThat(answer(1)).isEqualTo("first");
    assertThat(answer(1)).isEqualTo("first");

    deploy("\"second\"");

    await().atMost(Duration.ofSeconds(5)).until(() -> "second".equals(answer(1)));
  }

  @Test
  void shouldTellInputsApart() {
    deploy("if number = 1 then \"one\" else \"other\"");

    assertThat(answer(1)).isEqualTo("one");
    assertThat(answer(2)).isEqualTo("other");
    assertThat(answer(null)).isEqualTo("other");
  }

  @Test
  void shouldAskAnewWhereTheAnswerDependsOnTheTime() {
    deploy("string(now())");

    Object first = answer(1);

    assertThat(answer(1)).isNotEqualTo(first);
  }

  @Test
  void shouldSayWhichDecisionIsMissing() {
    assertThatThrownBy(() -> decisions.evaluate("no-such-decision", Map.of()))
        .hasMessageContaining("no-such-decision");
  }

  private Object answer(Integer number) {
    Map<String, Object> inputs = new HashMap<>();
    inputs.put("number", number);
    return decisions.evaluateSingle(decision, inputs).get("text");
  }

  private void deploy(String output) {
    String table =
        """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d"
            namespace="test">
          <decision id="%s" name="Answer" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
              camunda:historyTimeToLive="P1D">
            <decisionTable id="table">
              <input id="i"><inputExpression id="e"><text>number</text></inputExpression></input>
              <output id="o" name="text" typeRef="string"/>
              <rule id="r"><inputEntry id="ie"><text></text></inputEntry>
                <outputEntry id="oe"><text><![CDATA[%s]]></text></outputEntry></rule>
            </decisionTable>
          </decision>
        </definitions>
        """
            .formatted(decision, output);
    InProcessEngine.repository()
        .createDeployment()
        .addInputStream(
            decision + ".dmn", new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)))
        .deploy();
  }
}
