package io.forecourt.process.deployment;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forecourt.process.deployment.check.ModelFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.junit.jupiter.api.Test;

class DeploymentGateTest {

  private static final List<ModelFile> SHIPPED = ModelsInUse.packaged();

  private final DeploymentGate gate =
      new DeploymentGate(CheckCommand.check(CheckCommand.rules()), () -> SHIPPED);

  @Test
  void shouldRefuseADeploymentWithEveryFindingOnALineOfItsOwn() {
    DeploymentEntity deployment =
        deployment(
            "opt-out-review.bpmn",
            shipped("processes/opt-out-review.bpmn")
                .replace("${remindOwnerDelegate}", "${remindOwnersDelegate}")
                .replace("rep,manager", "reps"));

    assertThatThrownBy(() -> gate.deploy(deployment))
        .isInstanceOf(BadUserRequestException.class)
        .hasMessage(
            """
            Not deployed.
            opt-out-review.bpmn: Remind owner (ServiceTask_RemindOwner): '${remindOwnersDelegate}' \
            is not a step that Forecourt knows. Did you mean '${remindOwnerDelegate}'?
            opt-out-review.bpmn: Review opt-out (UserTask_ReviewOptOut): There is no group 'reps', \
            so no one would see this task. Did you mean 'rep'?""");
  }

  @Test
  void shouldRefuseDeploymentsForOneStore() {
    DeploymentEntity deployment =
        deployment("opt-out-review.bpmn", shipped("processes/opt-out-review.bpmn"));
    deployment.setTenantId("riverside");

    assertThatThrownBy(() -> gate.deploy(deployment)).hasMessageContaining("without a tenant");
  }

  @Test
  void shouldAcceptAShippedFileUnderAnyName() {
    DeploymentEntity deployment =
        deployment("my-copy.bpmn", shipped("processes/opt-out-review.bpmn"));

    assertThatCode(() -> gate.deploy(deployment)).doesNotThrowAnyException();
  }

  private static String shipped(String name) {
    return SHIPPED.stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  private static DeploymentEntity deployment(String file, String content) {
    ResourceEntity resource = new ResourceEntity();
    resource.setName(file);
    resource.setBytes(content.getBytes(StandardCharsets.UTF_8));
    DeploymentEntity deployment = new DeploymentEntity();
    deployment.addResource(resource);
    return deployment;
  }
}
