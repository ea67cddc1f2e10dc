package io.forecourt.process.deployment;

import io.forecourt.process.DeployedFiles;
import java.util.List;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.springframework.util.StringUtils;

/** Deploys the models once, although the engine calls it again when it reads a deployment. */
class DeployedFilesDeployer implements Deployer {

  private final List<DeployedFiles> kinds;

  DeployedFilesDeployer(List<DeployedFiles> kinds) {
    this.kinds = kinds;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew() || deployment.getResources() == null) {
      return;
    }
    for (ResourceEntity file : deployment.getResources().values()) {
      kinds.stream()
          .filter(each -> each.kind().equals(StringUtils.getFilenameExtension(file.getName())))
          .forEach(each -> each.deploy(file.getName(), file.getBytes(), deployment.getId()));
    }
  }
}
