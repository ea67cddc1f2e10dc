package io.forecourt.understanding.money;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.util.regex.MatchResult;

/** Approximate amounts such as "mid twenties". */
final class MoneyRanges {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** "low to mid 20s" is 20,000 to 26,000. */
  static Facts.Budget tens(MatchResult found) {
    BigDecimal tens = Amount.thousands(new BigDecimal(found.group(3)));
    String last = found.group(2) == null ? found.group(1) : found.group(2);
    return total(
        tens.add(Amount.thousands(BigDecimal.valueOf(third(found.group(1))))),
        tens.add(Amount.thousands(BigDecimal.valueOf(third(last) + 3L))));
  }

  /** "mid 300s" is up to 350 a month. */
  static Facts.Budget hundreds(MatchResult found) {
    long above =
        switch (found.group(1)) {
          case "low" -> 30;
          case "mid" -> 50;
          default -> 90;
        };
    BigDecimal most =
        new BigDecimal(found.group(2)).multiply(HUNDRED).add(BigDecimal.valueOf(above));
    return new Facts.Budget(null, most, null, null, null);
  }

  /** "high teens" is up to 19,000. */
  static Facts.Budget teens(MatchResult found) {
    long most =
        switch (found.group(1)) {
          case "low" -> 13;
          case "mid" -> 16;
          default -> 19;
        };
    return total(null, Amount.thousands(BigDecimal.valueOf(most)));
  }

  private static Facts.Budget total(BigDecimal least, BigDecimal most) {
    return new Facts.Budget(null, null, least, most, null);
  }

  private static long third(String part) {
    return switch (part) {
      case "low" -> 0;
      case "mid" -> 3;
      default -> 6;
    };
  }

  private MoneyRanges() {}
}
