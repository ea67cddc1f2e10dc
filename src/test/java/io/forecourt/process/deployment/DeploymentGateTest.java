package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentGateTest {

  private final DeploymentGate gate = new DeploymentGate(List.of(), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='juel'><script>1</script></scriptTask>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<userTask id='x'><extensionElements><camunda:formData>"
            + "<camunda:formField id='a' type='string'/></camunda:formData>"
            + "<camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask>",
        "<userTask id='x' camunda:formHandlerClass='x.Y'/>",
        "<serviceTask id='x' camunda:type='mail'/>",
        "<callActivity id='x' calledElement='y' camunda:variableMappingClass='x.Y'/>",
        "<userTask id='x'><extensionElements><camunda:formData><camunda:formField id='a' type='string'><camunda:validation><camunda:constraint name='validator' config='x.Y'/></camunda:validation></camunda:formField></camunda:formData></extensionElements></userTask>",
        "<serviceTask id='x'><extensionElements><camunda:connector/></extensionElements></serviceTask>"
      })
  void shouldRefuseStepsThatRunCodeOfTheirOwn(String step) {
    assertThatThrownBy(() -> gate.deploy(deployment("bad.bpmn", process(step))))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("Not deployed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<timerEventDefinition><timeCycle>R/PT1S</timeCycle></timerEventDefinition> | a minute",
        "<timerEventDefinition><timeCycle>R1000/PT1S</timeCycle></timerEventDefinition> | a minute",
        "<timerEventDefinition><timeCycle>0/1 * * * * ?</timeCycle></timerEventDefinition> | minute",
        "<timerEventDefinition><timeCycle>R/PT0S</timeCycle></timerEventDefinition> | a minute",
        "<loopCardinality>1000000</loopCardinality> | is repeated 1000000 times",
        "<loopCardinality>${1000000}</loopCardinality> | is repeated ${1000000} times",
        "<loopCardinality>${1000 * 1000}</loopCardinality> | is repeated",
        "<conditionExpression>${((((((((((((((((((((((1))))))))))))))))))))))}</conditionExpression>"
            + " | too deep",
        "<sequenceFlow id='b' sourceRef='x' targetRef='x'/> | without ever waiting",
      })
  void shouldRefuseWhatWouldNeverEnd(String part, String problem) {
    assertThatThrownBy(
            () ->
                gate.deploy(
                    deployment(
                        "endless.bpmn", process("<serviceTask id='x'></serviceTask>" + part))))
        .hasMessageContaining("endless.bpmn")
        .hasMessageContaining(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<timerEventDefinition><timeCycle>R/PT1H</timeCycle></timerEventDefinition>",
        "<timerEventDefinition><timeCycle>R3/PT10S</timeCycle></timerEventDefinition>",
        "<timerEventDefinition><timeCycle>0 0 9 * * ?</timeCycle></timerEventDefinition>",
        "<loopCardinality>${auditLeads}</loopCardinality>",
        "<loopCardinality>3</loopCardinality>",
        "<userTask id='y'/><sequenceFlow id='b' sourceRef='x' targetRef='y'/>"
            + "<sequenceFlow id='c' sourceRef='y' targetRef='x'/>",
      })
  void shouldLetPassWhatEnds(String part) {
    gate.deploy(deployment("ends.bpmn", process("<serviceTask id='x'></serviceTask>" + part)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "camunda:historyTimeToLive='P0D'", "camunda:historyTimeToLive='soon'"})
  void shouldWantAHistoryThatIsKept(String timeToLive) {
    String diagram =
        process("<userTask id='x'/>").replace("camunda:historyTimeToLive='P1D'", timeToLive);

    assertThatThrownBy(() -> gate.deploy(deployment("a.bpmn", diagram)))
        .hasMessageContaining("'tried' needs a history time to live of one day or more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count(for i in 1..1000000000 return i) | uses 'for'",
        "some x in [1, 2] satisfies x > 1       | uses 'some'",
        "function(a) a                          | uses 'function'",
        "9 ** 999999                            | uses '**'",
        "matches(store, \"(a+)+$\")             | uses 'matches('",
        "{a: [1, 2], b: concatenate(a, a)}.b    | uses '{'",
      })
  void shouldRefuseCellsThatCanTakeForEver(String cell, String problem) {
    assertThatThrownBy(() -> gate.deploy(deployment("t.dmn", table(cell))))
        .hasMessageContaining("t.dmn")
        .hasMessageContaining(problem);
  }

  @Test
  void shouldLetWordsPassThatAreNoFunctions() {
    gate.deploy(deployment("t.dmn", table("\"Offer two times for a visit, some say\"")));
  }

  private static String table(String cell) {
    return "<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/dmn' id='d' name='d' namespace='x'>"
        + "<decision id='tried' name='t' camunda:historyTimeToLive='P1D'><literalExpression>"
        + "<text>"
        + cell.replace("<", "&lt;")
        + "</text></literalExpression></decision></definitions>";
  }

  @Test
  void shouldRefuseDocumentTypes() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + process("<userTask id='x'/>");

    assertThatThrownBy(() -> gate.deploy(deployment("bomb.bpmn", bomb)))
        .hasMessageContaining("Not deployed");
  }

  @Test
  void shouldRefuseDeploymentsForOneStore() {
    DeploymentEntity deployment = deployment("ok.bpmn", process("<userTask id='x'/>"));
    deployment.setTenantId("riverside");

    assertThatThrownBy(() -> gate.deploy(deployment)).hasMessageContaining("without a tenant");
  }

  @Test
  void shouldLetAPlainUserTaskPass() {
    gate.deploy(deployment("ok.bpmn", process("<userTask id='x'/>")));
  }

  private static DeploymentEntity deployment(String file, String content) {
    ResourceEntity resource = new ResourceEntity();
    resource.setName(file);
    resource.setBytes(content.getBytes(StandardCharsets.UTF_8));
    DeploymentEntity deployment = new DeploymentEntity();
    deployment.addResource(resource);
    return deployment;
  }

  private static String process(String step) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'"
        + " xmlns:camunda='http://camunda.org/schema/1.0/bpmn' targetNamespace='x' id='d'>"
        + "<process id='tried' isExecutable='true' camunda:historyTimeToLive='P1D'>"
        + "<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='x'/>"
        + step
        + "</process></definitions>";
  }
}
