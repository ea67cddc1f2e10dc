package io.forecourt.capture.adf;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.capture.CaptureResult;
import java.util.List;
import java.util.UUID;

/** Result of an import: the leads, and the parts that need a review. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportResult(List<CaptureResult> leads, List<Waiting> intake) {

  /** An intake item that waits for a review. */
  record Waiting(UUID id) {}
}
