package io.forecourt.capture.adf;

import io.forecourt.capture.Inquiry;
import java.util.List;

/** What was found in a body; never nothing at all. */
record ParsedDocument(List<Inquiry> inquiries, List<Unreadable> unread) {

  /**
   * @param problem why a person has to read it
   */
  record Unreadable(String text, String problem) {}

  static ParsedDocument nothing(String body, String problem) {
    return new ParsedDocument(List.of(), List.of(new Unreadable(body, problem)));
  }
}
