package io.forecourt.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Where an enquiry landed.
 *
 * @param joined true where it joined an open lead, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Captured(UUID id, Boolean joined) {

  static Captured asNew(UUID id) {
    return new Captured(id, null);
  }

  static Captured joining(UUID id) {
    return new Captured(id, true);
  }
}
