package io.forecourt.messaging.gate;

import java.util.List;

/**
 * What became of a message.
 *
 * @param templates what of it was said
 */
public record SendResult(Verdict verdict, List<String> templates) {

  static SendResult nothing(Verdict verdict) {
    return new SendResult(verdict, List.of());
  }
}
