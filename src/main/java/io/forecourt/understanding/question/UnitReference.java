package io.forecourt.understanding.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.forecourt.lead.WantedVehicle;
import java.util.List;

/**
 * How a message points at units that were named before.
 *
 * @param ordinal 1 for the first that was offered, -1 for the last; null if none is counted
 * @param color as a constant of {@link io.forecourt.inventory.ColorFamily}; null if none is named
 * @param cars the vehicles that it names itself, none of them the buyer's own
 */
public record UnitReference(Integer ordinal, Pick pick, String color, List<WantedVehicle> cars) {

  /** Which one of several, by what tells them apart. */
  public enum Pick {
    CHEAPEST,
    MOST_EXPENSIVE,
    NEWEST,
    OLDEST,
    LOWEST_MILES,
    /** The one that was offered first, or is spoken of. */
    THAT,
    /** The one that is not spoken of right now. */
    OTHER
  }

  public static final UnitReference NONE = new UnitReference(null, null, null, List.of());

  /** Returns whether it points at something. */
  @JsonIgnore
  public boolean isGiven() {
    return ordinal != null || pick != null || color != null || !cars.isEmpty();
  }

  /** Returns whether it chooses one of several: "the one with the lowest miles". */
  @JsonIgnore
  public boolean isChoice() {
    return ordinal != null || (pick != null && pick != Pick.OTHER && pick != Pick.THAT);
  }

  /**
   * Returns what it asks: the cheapest one for its price, the second one for all there is to say.
   */
  public BuyerQuestion implied() {
    if (pick == null) {
      return BuyerQuestion.AVAILABILITY;
    }
    return switch (pick) {
      case CHEAPEST, MOST_EXPENSIVE -> BuyerQuestion.PRICE;
      case NEWEST, OLDEST -> BuyerQuestion.YEAR;
      case LOWEST_MILES -> BuyerQuestion.MILEAGE;
      case OTHER, THAT -> BuyerQuestion.AVAILABILITY;
    };
  }

  UnitReference with(UnitReference later) {
    return later.isGiven() ? later : this;
  }
}
