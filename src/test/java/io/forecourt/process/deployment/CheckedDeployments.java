package io.forecourt.process.deployment;

import io.forecourt.process.DecisionCheck;
import io.forecourt.process.DeployedFiles;
import io.forecourt.process.InProcessEngine;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** Deployments to a stock engine on the test database, checked as the application checks them. */
public final class CheckedDeployments {

  /** Returns where to deploy diagrams and these kinds of files. */
  public static RepositoryService of(List<DeployedFiles> ownKinds) {
    return of(ownKinds, List.of());
  }

  /** As above, with rules for decisions. */
  public static RepositoryService of(List<DeployedFiles> ownKinds, List<DecisionCheck> checks) {
    StandaloneProcessEngineConfiguration settings = InProcessEngine.settings("checked-deployments");
    settings.setCustomPreDeployers(List.of(new DeploymentGate(ownKinds, checks)));
    settings.setCustomPostDeployers(List.of(new DeployedFilesDeployer(ownKinds)));
    return settings.buildProcessEngine().getRepositoryService();
  }

  private CheckedDeployments() {}
}
