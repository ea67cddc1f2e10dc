package io.forecourt.messaging.template;

import io.forecourt.process.DeployedFiles;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Stores approved wording in the transaction that deploys the diagrams with it. */
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
  public void deploy(String file, byte[] content, String deploymentId) {
    messageTemplates.add(
        TemplateFile.read(TemplateFile.nameOf(file), 0, content),
        new String(content, StandardCharsets.UTF_8),
        deploymentId);
  }
}
