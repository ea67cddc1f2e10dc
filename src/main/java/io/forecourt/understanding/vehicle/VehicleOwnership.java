package io.forecourt.understanding.vehicle;

import io.forecourt.lead.Fact;
import java.util.List;
import java.util.Optional;

/** Decides whether a car in a message is the buyer's own or the one wanted. */
final class VehicleOwnership {

  private static final int NEAR = 34;
  private static final int VALUE_ASKED = 5;

  private final String text;
  private final Optional<Fact> asked;
  private final boolean asksValue;

  /**
   * @param asksValue whether the message asks what the buyer's own car is worth
   */
  VehicleOwnership(String text, Optional<Fact> asked, boolean asksValue) {
    this.text = text;
    this.asked = asked;
    this.asksValue = asksValue;
  }

  boolean isOwn(VehicleMention car, List<VehicleMention> all) {
    int from = Math.max(0, car.start() - NEAR * 2);
    int to = Math.min(text.length(), car.end() + NEAR);
    for (VehicleMention other : all) {
      if (other.end() <= car.start()) {
        from = Math.max(from, other.end());
      }
      if (other.start() >= car.end()) {
        to = Math.min(to, other.start());
      }
    }
    int own = asked.map(VehicleOwnership::expects).orElse(0);
    own += asksValue && all.size() == 1 ? VALUE_ASKED : 0;
    own += OwnershipCues.weigh(text.substring(from, car.start()), text.substring(car.end(), to));
    return own > 0;
  }

  private static int expects(Fact asked) {
    return switch (asked) {
      case TRADE_IN -> 3;
      case VEHICLE -> -2;
      default -> 0;
    };
  }
}
