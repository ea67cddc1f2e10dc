package io.forecourt.messaging.gate;

import java.util.List;

/**
 * What happened to a message.
 *
 * @param templates those that were sent as part of it
 */
public record SendResult(Verdict verdict, List<String> templates) {

  static SendResult nothing(Verdict verdict) {
    return new SendResult(verdict, List.of());
  }
}
