package io.forecourt.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;

/** What became of a document: leads, and parts that a person has to read. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Received(List<Captured> leads, List<Waiting> intake) {

  /** An item that waits for a person. */
  record Waiting(UUID id) {}
}
