package io.forecourt.process.deployment;

import io.forecourt.process.deployment.check.ModelCheck;
import io.forecourt.process.deployment.check.ModelFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

/**
 * Checks every deployment before the engine parses it: parsing alone can already run code that a
 * diagram names.
 */
class DeploymentGate implements Deployer {

  private final ModelCheck check;
  private final Supplier<List<ModelFile>> inUse;

  /**
   * @param inUse models of today, for what a deployment refers to and does not hold
   */
  DeploymentGate(ModelCheck check, Supplier<List<ModelFile>> inUse) {
    this.check = check;
    this.inUse = inUse;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<String> problems = new ArrayList<>();
    if (deployment.getTenantId() != null) {
      problems.add("Diagrams are shared by all stores: deploy without a tenant id.");
    }
    if (deployment.getResources() != null) {
      List<ModelFile> files =
          deployment.getResources().values().stream()
              .map(each -> new ModelFile(each.getName(), each.getBytes()))
              .toList();
      if (!isPackaged(files)) {
        problems.addAll(check.findings(files, inUse.get()));
      }
    }
    if (!problems.isEmpty()) {
      throw new BadUserRequestException("Not deployed.\n" + String.join("\n", problems));
    }
  }

  /**
   * What comes with the jar was checked when it was built. It must not keep the application from
   * starting because an administrator's own models do not go with it.
   */
  private static boolean isPackaged(List<ModelFile> files) {
    Map<String, byte[]> packaged = ModelFiles.inJar().contents();
    return files.stream()
        .allMatch(file -> Arrays.equals(file.content(), packaged.get(file.name())));
  }
}
