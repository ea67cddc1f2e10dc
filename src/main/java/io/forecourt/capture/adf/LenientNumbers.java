package io.forecourt.capture.adf;

import java.math.BigDecimal;
import java.util.Optional;

/** Numbers as portals write them: with currency signs, units and thousands separators. */
final class LenientNumbers {

  /** Returns the amount in a text; empty for zero, which portals send for "unknown". */
  static Optional<BigDecimal> parseAmount(String raw) {
    String digits = raw == null ? "" : raw.replaceAll("[^0-9.]", "");
    try {
      return Optional.of(new BigDecimal(digits)).filter(amount -> amount.signum() > 0);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  static Optional<Integer> parseInteger(String raw) {
    return parseAmount(raw)
        .filter(amount -> amount.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0)
        .map(BigDecimal::intValue);
  }

  static Optional<Integer> parseYear(String raw) {
    return parseInteger(raw).filter(year -> year >= 1900 && year < 2100);
  }

  private LenientNumbers() {}
}
