package io.forecourt.process.deployment;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** Deploys what the gate refuses today, as an older version may have accepted it. */
public final class UncheckedDeployments {

  /** Returns the id of the deployment. */
  public static synchronized String deploy(
      RepositoryService repository, DeploymentBuilder deployment) {
    ProcessEngineConfigurationImpl engine =
        ((RepositoryServiceImpl) repository)
            .getCommandExecutor()
            .execute(CommandContext::getProcessEngineConfiguration);
    List<Deployer> others = new ArrayList<>(engine.getDeployers());
    others.removeIf(DeploymentGate.class::isInstance);
    engine.getDeploymentCache().setDeployers(others);
    try {
      return deployment.deploy().getId();
    } finally {
      engine.getDeploymentCache().setDeployers(engine.getDeployers());
    }
  }

  private UncheckedDeployments() {}
}
