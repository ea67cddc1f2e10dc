package io.forecourt.process.deployment;

import io.forecourt.process.DeployedFiles;
import io.forecourt.process.deployment.check.ModelCheck;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Deploys what changed, once, under one name. A newer version that an admin deployed from the
 * Modeler stays, and so does an edited file when the application is started without its folders.
 */
@Component
@Order(ModelDeployer.ORDER)
class ModelDeployer extends AbstractProcessEnginePlugin {

  /** Last of all: the engine is complete when the first diagram arrives. */
  static final int ORDER = Integer.MAX_VALUE - 10;

  private static final Logger LOG = LoggerFactory.getLogger(ModelDeployer.class);
  private static final String NAME = "forecourt";

  private final Path home;
  private final List<DeployedFiles> ownKinds;
  private final ModelCheck check;

  ModelDeployer(
      @Value("${forecourt.models:.}") Path home, List<DeployedFiles> ownKinds, ModelCheck check) {
    this.home = home;
    this.ownKinds = ownKinds;
    this.check = check;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPreDeployers(List.of(new DeploymentGate(check, new ModelsInUse())));
    engine.setCustomPostDeployers(List.of(new DeployedFilesDeployer(ownKinds)));
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    deploy(engine.getRepositoryService(), ModelFiles.in(home));
  }

  static void deploy(RepositoryService repository, ModelFiles files) {
    Map<String, DeployedModel> latest = DeployedModel.latestByFileName(repository);
    DeploymentBuilder deployment =
        repository
            .createDeployment()
            .name(NAME)
            .source(files.origin().source)
            .enableDuplicateFiltering(true);
    boolean anything = false;
    for (Map.Entry<String, byte[]> file : files.contents().entrySet()) {
      DeployedModel before = latest.get(StringUtils.getFilename(file.getKey()));
      if (before == null || isDue(repository, file, before, files.origin())) {
        deployment.addInputStream(file.getKey(), new ByteArrayInputStream(file.getValue()));
        anything = true;
      }
    }
    if (anything) {
      deployment.deploy();
    }
  }

  private static boolean isDue(
      RepositoryService repository,
      Map.Entry<String, byte[]> file,
      DeployedModel before,
      ModelFiles.Origin origin) {
    if (Arrays.equals(file.getValue(), before.content(repository))) {
      return false;
    }
    if (origin.yieldsTo(before.source())) {
      LOG.warn(
          "{} differs from the version in use, which came from '{}'. That version stays."
              + " Deploy the file from the Modeler to use it.",
          file.getKey(),
          before.source());
      return false;
    }
    return true;
  }
}
