package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentGateTest {

  private final DeploymentGate gate = new DeploymentGate(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='juel'><script>1</script></scriptTask>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<userTask id='x'><extensionElements><camunda:formData><camunda:formField id='a' type='string'/></camunda:formData><camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask>",
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
