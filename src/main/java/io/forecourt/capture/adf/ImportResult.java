package io.forecourt.capture.adf;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forecourt.capture.CaptureResult;
import java.util.List;
import java.util.UUID;

/**
 * Result of an import: the leads, and the parts that need a review.
 *
 * @param document a document with many prospects that is stored, and split afterwards
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ImportResult(List<CaptureResult> leads, List<Waiting> intake, Waiting document) {

  /** Something that waits: an intake item for a review, or a document for being split. */
  record Waiting(UUID id) {}
}
