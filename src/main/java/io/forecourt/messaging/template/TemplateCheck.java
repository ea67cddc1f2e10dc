package io.forecourt.messaging.template;

import io.forecourt.process.FileCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks message templates before they are deployed. */
@Component
class TemplateCheck implements FileCheck {

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
  public Optional<String> usableAs(String file, byte[] content) {
    try {
      String name = TemplateFile.nameOf(file);
      return TemplateFile.read(name, 0, content).withdrawn().isEmpty()
          ? Optional.of(name)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String purpose(String file, byte[] content) {
    return TemplateFile.read(TemplateFile.nameOf(file), 0, content).purpose().word();
  }
}
