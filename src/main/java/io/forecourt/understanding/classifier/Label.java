package io.forecourt.understanding.classifier;

import java.util.List;
import java.util.stream.Stream;

/** Labels of the classifiers: every signal by its name, and values implied by vague wording. */
final class Label {

  static final List<String> ALL =
      List.of(
          "OPT_OUT",
          "WRONG_PERSON",
          "NOT_INTERESTED",
          "HUMAN_REQUEST",
          "COMPLAINT",
          "URGENT",
          "CREDIT_QUESTION",
          "TRADE_VALUE_REQUEST",
          "PRICE_QUESTION",
          "AVAILABILITY_QUESTION",
          "APPOINTMENT_REQUEST",
          "APPOINTMENT_RESCHEDULE",
          "APPOINTMENT_CANCEL",
          "CONFIRM",
          "timeline=NOW",
          "timeline=SOON",
          "timeline=LATER",
          "timeline=BROWSING",
          "financing=CASH",
          "financing=FINANCE",
          "financing=LEASE",
          "trade=YES",
          "trade=NO");

  static Stream<String> all() {
    return ALL.stream();
  }

  private Label() {}
}
