package io.forecourt.conversation;

import io.forecourt.inventory.StockCheck;
import java.util.List;
import java.util.Optional;

/** Names of the templates about the vehicle: a greeting first, then updates. */
final class CarTemplates {

  static final String GREETING = "first-answer-";
  static final String OWNER = "hand-over-owner";
  private static final String UPDATE = "update-";

  /** Not used once the buyer has been greeted. */
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
   * @return empty if there is no news about a vehicle
   */
  static Optional<String> update(String greeting) {
    return Optional.of(greeting.substring(GREETING.length()))
        .filter(suffix -> List.of("available", "alternatives").contains(suffix))
        .map(suffix -> UPDATE + suffix);
  }

  /** Returns whether a template tells about a car. */
  static boolean namesCar(String template) {
    return namesPrice(template) || template.endsWith("-alternatives");
  }

  /** Returns whether a template names the price where there is one. */
  static boolean namesPrice(String template) {
    return template.endsWith("-available");
  }

  /** Identifies the vehicle and its status, so that a buyer gets the news once. */
  static String car(StockCheck check) {
    return check.answer() + " " + check.vin().orElseGet(check::asked);
  }

  private CarTemplates() {}
}
