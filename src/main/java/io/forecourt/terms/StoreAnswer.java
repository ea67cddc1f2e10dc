package io.forecourt.terms;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A store's approved answer on a topic. Each text fits one text message.
 *
 * @param amount the figure in it, in the store's currency or in the unit that the text names
 */
public record StoreAnswer(String english, String spanish, Optional<BigDecimal> amount) {

  /**
   * @param language ISO 639-1; any but {@code es} gets English
   */
  public String in(String language) {
    return "es".equals(language) ? spanish : english;
  }
}
