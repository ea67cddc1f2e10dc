package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import io.forecourt.process.InProcessEngine;
import io.forecourt.process.deployment.ModelFiles.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ModelDeployerTest {

  private final RepositoryService repository = InProcessEngine.repository();

  @AfterEach
  void removeTheTrials() {
    for (Deployment deployment : repository.createDeploymentQuery().list()) {
      boolean trial =
          repository.getDeploymentResourceNames(deployment.getId()).stream()
              .anyMatch(name -> name.contains("trial.bpmn"));
      if (trial) {
        repository.deleteDeployment(deployment.getId(), true);
      }
    }
  }

  @Test
  void shouldDeployWhatChangedAndNothingElse() {
    deploy(Origin.FOLDER, "one");
    deploy(Origin.FOLDER, "one");
    assertThat(versions()).isEqualTo(1);

    deploy(Origin.FOLDER, "two");
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void shouldDeployTheSameContentOnceWhereverItComesFrom() {
    deploy(Origin.JAR, "one");
    deploy(Origin.FOLDER, "one");

    assertThat(versions()).isEqualTo(1);
  }

  @Test
  void shouldLetAnAdminsVersionStay() {
    deploy(Origin.FOLDER, "one");
    repository
        .createDeployment()
        .name("trial")
        .source("Camunda Modeler")
        .addString("trial.bpmn", model("by the admin"))
        .deploy();

    deploy(Origin.FOLDER, "one");
    deploy(Origin.FOLDER, "three");
    deploy(Origin.JAR, "four");

    assertThat(versions()).isEqualTo(2);
    assertThat(nameInUse()).isEqualTo("by the admin");
  }

  @Test
  void shouldLetAnEditedFileStayWhenTheFoldersAreNotThere() {
    deploy(Origin.JAR, "delivered");
    deploy(Origin.FOLDER, "edited");
    deploy(Origin.JAR, "delivered");

    assertThat(nameInUse()).isEqualTo("edited");
  }

  private void deploy(Origin origin, String name) {
    byte[] content = model(name).getBytes(StandardCharsets.UTF_8);
    ModelDeployer.deploy(
        repository, new ModelFiles(origin, Map.of("processes/trial.bpmn", content)));
  }

  private long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey("trial").count();
  }

  private String nameInUse() {
    return repository
        .createProcessDefinitionQuery()
        .processDefinitionKey("trial")
        .latestVersion()
        .singleResult()
        .getName();
  }

  private static String model(String name) {
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x' id='d'>"
        + "<process id='trial' name='"
        + name
        + "' isExecutable='true'><startEvent id='s'/></process></definitions>";
  }
}
