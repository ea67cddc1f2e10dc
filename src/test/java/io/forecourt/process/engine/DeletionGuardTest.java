package io.forecourt.process.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.process.InProcessEngine;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leads still run on is not deleted, and nothing is erased with it. */
class DeletionGuardTest {

  private static final ProcessEngine ENGINE = engine();

  private final RepositoryService repository = ENGINE.getRepositoryService();
  private String deployment;

  @BeforeEach
  void deploy() {
    deployment =
        repository
            .createDeployment()
            .addString(
                "deletion-trial.bpmn",
                """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    targetNamespace='x' id='d'>
                  <process id='deletion-trial' isExecutable='true'>
                    <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='t'/>
                    <userTask id='t'/>
                  </process>
                </definitions>
                """)
            .deploy()
            .getId();
    ENGINE.getIdentityService().setAuthentication("admin", List.of(), List.of());
  }

  @AfterEach
  void takeBack() {
    ENGINE.getIdentityService().clearAuthentication();
    repository
        .createDeploymentQuery()
        .deploymentId(deployment)
        .list()
        .forEach(each -> repository.deleteDeployment(each.getId(), true));
  }

  @Test
  void shouldRefuseToDeleteADeploymentThatLeadsRunOn() {
    start();
    start();

    assertThatThrownBy(() -> repository.deleteDeployment(deployment))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("Not deleted. It is in use by 2 running processes.");
    assertThatThrownBy(() -> repository.deleteProcessDefinitions().byKey("deletion-trial").delete())
        .hasMessageContaining("It is in use by 2 running processes.");
  }

  @Test
  void shouldRefuseToEraseRunningLeadsWithTheirDeployment() {
    start();
    String definition =
        repository.createProcessDefinitionQuery().deploymentId(deployment).singleResult().getId();

    assertThatThrownBy(() -> repository.deleteDeployment(deployment, true))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessageContaining("Cascade would erase 1 running process");
    assertThatThrownBy(() -> repository.deleteProcessDefinition(definition, true))
        .hasMessageContaining("Cascade would erase 1 running process");
    assertThat(
            ENGINE
                .getRuntimeService()
                .createProcessInstanceQuery()
                .deploymentId(deployment)
                .count())
        .isEqualTo(1);
  }

  @Test
  void shouldRefuseACascadeEvenWhereNothingRuns() {
    assertThatThrownBy(() -> repository.deleteDeployment(deployment, true))
        .hasMessageContaining("Cascade would erase finished processes");
  }

  @Test
  void shouldDeleteWhatNothingRunsOn() {
    repository.deleteDeployment(deployment);

    assertThat(repository.createDeploymentQuery().deploymentId(deployment).count()).isZero();
  }

  private static void start() {
    ENGINE.getRuntimeService().startProcessInstanceByKey("deletion-trial", Map.of());
  }

  private static ProcessEngine engine() {
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("deletion");
    settings.setCustomPreCommandInterceptorsTxRequired(List.of(new DeletionGuard()));
    return settings.buildProcessEngine();
  }
}
