package io.forecourt.process.deployment;

import io.forecourt.process.DeployedFiles;
import io.forecourt.process.InProcessEngine;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Deployments to a stock engine on the test database, checked as the application checks them. */
public final class CheckedDeployments {

  /** Returns where to deploy diagrams and these kinds of files. */
  public static RepositoryService of(List<DeployedFiles> ownKinds) {
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("checked-deployments");
    settings.setCustomPreDeployers(
        List.of(new DeploymentGate(CheckCommand.check(CheckCommand.rules()), new ModelsInUse())));
    settings.setCustomPostDeployers(List.of(new DeployedFilesDeployer(ownKinds)));
    return settings.buildProcessEngine().getRepositoryService();
  }

  private CheckedDeployments() {}
}
