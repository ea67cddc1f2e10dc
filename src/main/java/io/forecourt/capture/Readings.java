package io.forecourt.capture;

import java.util.List;

/** What was found in a body; never nothing at all. */
record Readings(List<Enquiry> inquiries, List<Unread> unread) {

  /**
   * @param problem why a person has to read it
   */
  record Unread(String text, String problem) {}

  static Readings nothing(String body, String problem) {
    return new Readings(List.of(), List.of(new Unread(body, problem)));
  }
}
