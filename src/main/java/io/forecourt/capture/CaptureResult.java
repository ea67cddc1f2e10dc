package io.forecourt.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/**
 * Where an inquiry landed.
 *
 * @param joined true where it joined an open lead, else absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaptureResult(UUID id, Boolean joined) {

  public static CaptureResult asNew(UUID id) {
    return new CaptureResult(id, null);
  }

  public static CaptureResult joining(UUID id) {
    return new CaptureResult(id, true);
  }
}
