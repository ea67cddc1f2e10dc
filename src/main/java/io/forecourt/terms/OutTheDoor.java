package io.forecourt.terms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An itemized estimate of what a car costs out the door. Never a quote: the words say so.
 *
 * @param price of the car
 * @param tradeIn allowance that was taken off, zero if there is none
 * @param lines fees, taxes and title, in the order of the decision
 * @param total price and lines, less the trade-in
 * @param state two letters, for which it was estimated; empty: no state is known
 * @param complete whether taxes of the buyer's state are among the lines; if not, they come on top
 */
public record OutTheDoor(
    BigDecimal price,
    BigDecimal tradeIn,
    List<Line> lines,
    BigDecimal total,
    Optional<String> state,
    boolean complete) {

  /** What a line is for. */
  public enum Kind {
    FEE,
    TAX,
    TITLE
  }

  /**
   * One amount in the store's currency, to the cent.
   *
   * @param percent the rate that led to the amount, if one did
   */
  public record Line(
      String english, String spanish, Kind kind, BigDecimal amount, Optional<BigDecimal> percent) {

    /**
     * @param language ISO 639-1; any but {@code es} gets English
     */
    public String name(String language) {
      return "es".equals(language) ? spanish : english;
    }
  }
}
