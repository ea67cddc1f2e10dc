package io.forecourt.messaging.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of one message: approved templates, one after the other. The first one gives it
 * purpose and subject; it is skipped if a value is unknown.
 *
 * @param templates by name, at least one
 * @param values template variables in addition to those of the lead
 * @param modelWords words of a language model to send instead
 */
public record OutboundMessage(
    List<String> templates, Map<String, String> values, Optional<ModelWords> modelWords) {

  public OutboundMessage {
    if (templates.isEmpty()) {
      throw new IllegalArgumentException("A message needs at least one template.");
    }
    templates = List.copyOf(templates);
    values = Map.copyOf(values);
  }

  public OutboundMessage(List<String> templates, Map<String, String> values) {
    this(templates, values, Optional.empty());
  }

  public static OutboundMessage of(String template) {
    return new OutboundMessage(List.of(template), Map.of());
  }
}
