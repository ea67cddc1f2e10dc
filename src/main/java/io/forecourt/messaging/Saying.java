package io.forecourt.messaging;

import java.util.List;
import java.util.Map;

/**
 * What one message says: approved blocks, one after the other. The first gives it purpose and
 * subject; one whose values are not known is left out.
 *
 * @param blocks by name, at least one
 * @param values what these blocks may name beside what is known of the lead
 */
public record Saying(List<String> blocks, Map<String, String> values) {

  public Saying {
    if (blocks.isEmpty()) {
      throw new IllegalArgumentException("A message says something.");
    }
    blocks = List.copyOf(blocks);
    values = Map.copyOf(values);
  }

  public static Saying of(String block) {
    return new Saying(List.of(block), Map.of());
  }
}
