package io.forecourt.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.ForecourtTest;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ForecourtTest
class DeploymentGateTest {

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<scriptTask id='x' scriptFormat='juel'><script>1</script></scriptTask>",
        "<serviceTask id='x' camunda:class='java.lang.Runtime'/>",
        "<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>",
        "<userTask id='x'><extensionElements><camunda:formData><camunda:formField id='a' type='string'/></camunda:formData><camunda:taskListener event='create' class='x.Y'/></extensionElements></userTask>",
        "<userTask id='x' camunda:formHandlerClass='x.Y'/>",
        "<serviceTask id='x' camunda:type='mail'/>",
        "<serviceTask id='x'><extensionElements><camunda:connector/></extensionElements></serviceTask>"
      })
  void shouldRefuseWhatCouldDoHarm(String step) {
    assertThatThrownBy(
            () -> repository.createDeployment().addString("bad.bpmn", process(step)).deploy())
        .isInstanceOf(ProcessEngineException.class)
        .hasMessageContaining("Not deployed");
  }

  @Test
  void shouldRefuseDocumentTypes() {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + process("<userTask id='x'/>");

    assertThatThrownBy(() -> repository.createDeployment().addString("bomb.bpmn", bomb).deploy())
        .hasMessageContaining("Not deployed");
  }

  @Test
  void shouldRefuseDeploymentsForOneStore() {
    assertThatThrownBy(
            () ->
                repository
                    .createDeployment()
                    .tenantId("riverside")
                    .addString("ok.bpmn", process("<userTask id='x'/>"))
                    .deploy())
        .hasMessageContaining("without a tenant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${''.getClass()}",
        "${execution.processEngineServices}",
        "${dataSource}",
        "${execution.getProcessEngineServices().getRuntimeService()}"
      })
  void shouldNotLetAnExpressionOut(String expression) {
    String step = "<serviceTask id='x' camunda:expression=\"" + expression + "\"/>";
    String id = repository.createDeployment().addString("e.bpmn", process(step)).deploy().getId();

    assertThatThrownBy(
            () ->
                runtime
                    .createProcessInstanceByKey("tried")
                    .processDefinitionWithoutTenantId()
                    .setVariable("store", "riverside")
                    .execute())
        .isInstanceOf(ProcessEngineException.class);
    repository.deleteDeployment(id, true);
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
