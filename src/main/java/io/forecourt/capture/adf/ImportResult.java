package io.forecourt.capture.adf;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.capture.CaptureResult;
import java.util.List;
import java.util.UUID;

/** What became of a document: leads, and parts that a person has to read. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportResult(List<CaptureResult> leads, List<Waiting> intake) {

  /** An item that waits for a person. */
  record Waiting(UUID id) {}
}
