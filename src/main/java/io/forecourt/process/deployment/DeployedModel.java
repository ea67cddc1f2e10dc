package io.forecourt.process.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.springframework.util.StringUtils;

/**
 * A file that is deployed.
 *
 * @param source of its deployment: who deployed it
 */
record DeployedModel(String deploymentId, String resource, String source) {

  /** Returns the latest version of each file, by its name without folders. */
  static Map<String, DeployedModel> latestByFileName(RepositoryService repository) {
    Map<String, DeployedModel> latest = new HashMap<>();
    for (Deployment deployment :
        repository.createDeploymentQuery().orderByDeploymentTime().asc().list()) {
      for (String name : repository.getDeploymentResourceNames(deployment.getId())) {
        latest.put(
            StringUtils.getFilename(name),
            new DeployedModel(deployment.getId(), name, String.valueOf(deployment.getSource())));
      }
    }
    return latest;
  }

  byte[] content(RepositoryService repository) {
    try (InputStream content = repository.getResourceAsStream(deploymentId, resource)) {
      return content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
