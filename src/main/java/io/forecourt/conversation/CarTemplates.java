package io.forecourt.conversation;

import io.forecourt.inventory.StockCheck;
import java.util.Optional;

/** Names the templates that tell a buyer about the car: a greeting first, then updates. */
final class CarTemplates {

  static final String GREETING = "first-answer-";
  private static final String UPDATE = "update-";

  /** Makes no sense once the buyer has been greeted. */
  private static final String GENERAL = "general";

  static String greeting(StockCheck check) {
    return GREETING
        + switch (check.answer()) {
          case AVAILABLE -> "available";
          case GONE -> "alternatives";
          case NOT_NAMED -> GENERAL;
        };
  }

  /**
   * Returns the update that takes the place of a greeting.
   *
   * @return empty where there is no news about a car
   */
  static Optional<String> update(String greeting) {
    return Optional.of(greeting.substring(GREETING.length()))
        .filter(suffix -> !suffix.equals(GENERAL))
        .map(suffix -> UPDATE + suffix);
  }

  /** Identifies the car and its status, so that a buyer is told once. */
  static String car(StockCheck check) {
    return check.answer() + " " + check.vin().orElseGet(check::asked);
  }

  private CarTemplates() {}
}
