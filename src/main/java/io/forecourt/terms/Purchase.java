package io.forecourt.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What is bought, and where it will be registered.
 *
 * @param condition new, used or cpo
 * @param tradeIn agreed allowance for the buyer's car
 * @param state two letters; empty: the store's own
 * @param county as the buyer calls it
 */
public record Purchase(
    BigDecimal price,
    String condition,
    Optional<BigDecimal> tradeIn,
    Optional<String> state,
    Optional<String> county) {

  public static Purchase of(BigDecimal price, String condition) {
    return new Purchase(price, condition, Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Purchase withTradeIn(BigDecimal allowance) {
    return new Purchase(price, condition, Optional.of(allowance), state, county);
  }

  public Purchase registeredIn(String wantedState) {
    return new Purchase(price, condition, tradeIn, Optional.of(wantedState), county);
  }
}
