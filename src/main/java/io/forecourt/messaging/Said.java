package io.forecourt.messaging;

import java.util.List;

/**
 * What became of a message.
 *
 * @param blocks what of it was said
 */
public record Said(Verdict verdict, List<String> blocks) {

  static Said nothing(Verdict verdict) {
    return new Said(verdict, List.of());
  }
}
