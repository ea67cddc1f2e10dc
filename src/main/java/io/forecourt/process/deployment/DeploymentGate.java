package io.forecourt.process.deployment;

import io.forecourt.process.DecisionCheck;
import io.forecourt.process.DeployedFiles;
import io.forecourt.process.WrittenTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.util.StringUtils;
import org.xml.sax.SAXException;

/**
 * Checks every deployment before the engine parses it: parsing alone can already run code that a
 * diagram names.
 */
class DeploymentGate implements Deployer {

  private static final Set<String> KINDS = Set.of("bpmn", "dmn", "form", "html", "svg", "png");

  private final List<DeployedFiles> ownKinds;
  private final List<DecisionCheck> decisionChecks;

  /**
   * @param ownKinds files of capabilities, which check theirs
   * @param decisionChecks rules of capabilities for the rows of their decisions
   */
  DeploymentGate(List<DeployedFiles> ownKinds, List<DecisionCheck> decisionChecks) {
    this.ownKinds = ownKinds;
    this.decisionChecks = decisionChecks;
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    List<String> problems = new ArrayList<>();
    if (deployment.getTenantId() != null) {
      problems.add("Diagrams are shared by all stores: deploy without a tenant id.");
    }
    if (deployment.getResources() != null) {
      deployment.getResources().values().forEach(resource -> check(resource, problems));
    }
    if (!problems.isEmpty()) {
      throw new BadUserRequestException("Not deployed. " + String.join(" ", problems));
    }
  }

  private void check(ResourceEntity resource, List<String> problems) {
    String name = resource.getName();
    String kind = String.valueOf(StringUtils.getFilenameExtension(name)).toLowerCase(Locale.ROOT);
    Optional<DeployedFiles> own =
        ownKinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    if (own.isPresent()) {
      own.get()
          .faults(name, resource.getBytes())
          .forEach(fault -> problems.add(name + ": " + fault));
    } else if (!KINDS.contains(kind)) {
      problems.add(name + ": files of this kind are not deployed here.");
    } else if (kind.equals("bpmn") || kind.equals("dmn")) {
      try {
        new ModelRules(name, kind, problems).check(resource.getBytes());
        if (kind.equals("dmn")) {
          checkDecisions(name, resource.getBytes(), problems);
        }
      } catch (SAXException | IOException e) {
        problems.add(name + " is not valid XML: " + e.getMessage());
      }
    }
  }

  private void checkDecisions(String file, byte[] content, List<String> problems) {
    Map<String, WrittenTable> tables;
    try {
      tables = WrittenTables.read(content);
    } catch (ModelException e) {
      problems.add(file + " is no decision: " + e.getMessage());
      return;
    }
    for (DecisionCheck check : decisionChecks) {
      Optional.ofNullable(tables.get(check.decision())).map(check::faults).stream()
          .flatMap(List::stream)
          .forEach(fault -> problems.add(file + ": " + fault));
    }
  }
}
