package io.forecourt.capture.adf;

import io.forecourt.capture.Inquiry;
import java.util.List;

/** Inquiries found in a document, and the parts that could not be parsed; never both empty. */
record ParsedDocument(List<Inquiry> inquiries, List<Unreadable> unread) {

  /**
   * @param problem why the part needs a review
   */
  record Unreadable(String text, String problem) {}

  static ParsedDocument nothing(String body, String problem) {
    return new ParsedDocument(List.of(), List.of(new Unreadable(body, problem)));
  }
}
