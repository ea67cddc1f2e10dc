package io.forecourt.messaging.gate;

import java.util.List;
import java.util.Map;

/**
 * What one message says: approved blocks, one after the other. The first gives it purpose and
 * subject; one whose values are not known is left out.
 *
 * @param templates by name, at least one
 * @param values what these blocks may name beside what is known of the lead
 */
public record OutboundMessage(List<String> templates, Map<String, String> values) {

  public OutboundMessage {
    if (templates.isEmpty()) {
      throw new IllegalArgumentException("A message says something.");
    }
    templates = List.copyOf(templates);
    values = Map.copyOf(values);
  }

  public static OutboundMessage of(String template) {
    return new OutboundMessage(List.of(template), Map.of());
  }
}
