package io.forecourt.messaging.template;

import io.forecourt.process.DeployedFiles;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes approved wording in with the diagrams that use it, or refuses both. */
@Component
class TemplateDeployer implements DeployedFiles {

  private final MessageTemplates messageTemplates;

  TemplateDeployer(MessageTemplates messageTemplates) {
    this.messageTemplates = messageTemplates;
  }

  @Override
  public String kind() {
    return "yaml";
  }

  @Override
  public List<String> faults(String file, byte[] content) {
    try {
      MessageTemplate template = TemplateFile.read(TemplateFile.nameOf(file), 0, content);
      List<String> faults = new ArrayList<>(TemplateRules.faults(template));
      if (template.withdrawn().isEmpty()) {
        TemplatePurposes.fault(template.name(), TemplateFile.claimedPurpose(content))
            .ifPresent(faults::add);
      }
      return faults;
    } catch (IllegalArgumentException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void deploy(String file, byte[] content, String deploymentId) {
    messageTemplates.add(
        TemplateFile.read(TemplateFile.nameOf(file), 0, content),
        new String(content, StandardCharsets.UTF_8),
        deploymentId);
  }
}
