package io.forecourt.messaging.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;

/**
 * Wording that comes with the code, for messages that the law asks for: it is used where the
 * deployed one is missing, withdrawn or says something else. Files in {@code law/messages}.
 */
final class RequiredWording {

  private static final Map<String, MessageTemplate> BUILT_IN = new ConcurrentHashMap<>();

  /** Returns the deployed template if it may be used, else the one that comes with the code. */
  static Optional<MessageTemplate> choose(String name, Optional<MessageTemplate> deployed) {
    boolean usable =
        deployed
            .filter(each -> each.withdrawn().isEmpty())
            .filter(each -> TemplateRules.faults(each).isEmpty())
            .isPresent();
    return usable || !TemplatePurposes.isRequired(name) ? deployed : builtIn(name);
  }

  /** Returns the wording that comes with the code; its version is 0. */
  static Optional<MessageTemplate> builtIn(String name) {
    return TemplatePurposes.isRequired(name)
        ? Optional.of(BUILT_IN.computeIfAbsent(name, RequiredWording::load))
        : Optional.empty();
  }

  private static MessageTemplate load(String name) {
    try {
      return TemplateFile.read(
          name, 0, new ClassPathResource("law/messages/" + name + ".yaml").getContentAsByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RequiredWording() {}
}
