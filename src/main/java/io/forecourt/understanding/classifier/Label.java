package io.forecourt.understanding.classifier;

import java.util.List;
import java.util.stream.Stream;

/**
 * Labels of the classifiers: every signal by its name, values implied by vague wording, and
 * questions.
 */
final class Label {

  private static final List<String> STATEMENTS =
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

  /** Begins the label of a question: {@code ask=MILEAGE}. */
  static final String ASKS = "ask=";

  private static final List<String> QUESTIONS =
      List.of(
          "AVAILABILITY",
          "PRICE",
          "LOWEST_PRICE",
          "OFFER",
          "PAYMENT",
          "APR",
          "BAD_CREDIT",
          "LENDERS",
          "LEASE",
          "DOC_FEE",
          "OUT_THE_DOOR",
          "MILEAGE",
          "COLOR",
          "YEAR",
          "TRIM",
          "VIN",
          "STOCK_NUMBER",
          "BODY",
          "DRIVETRAIN",
          "ENGINE",
          "TRANSMISSION",
          "FUEL_ECONOMY",
          "SEATS",
          "FEATURE",
          "PHOTOS",
          "CONDITION",
          "WARRANTY",
          "HISTORY",
          "ACCIDENTS",
          "OWNERS",
          "RECALLS",
          "TITLE",
          "HOLD",
          "DELIVERY",
          "ARRIVAL",
          "SHOP",
          "OTHER_COLORS",
          "ALTERNATIVES",
          "CHEAPER",
          "NEWER",
          "LOWER_MILES",
          "STOCK_SEARCH",
          "HOURS",
          "PLACE",
          "LANGUAGES",
          "WHO",
          "ROBOT",
          "WHY_ASK",
          "TRADE_VALUE",
          "TEST_DRIVE",
          "INSPECTION",
          "RETURNS",
          "CALL",
          "OTHER");

  static final List<String> ALL =
      Stream.concat(STATEMENTS.stream(), QUESTIONS.stream().map(question -> ASKS + question))
          .toList();

  static Stream<String> all() {
    return ALL.stream();
  }

  private Label() {}
}
