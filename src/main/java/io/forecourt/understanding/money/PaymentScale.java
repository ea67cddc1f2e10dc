package io.forecourt.understanding.money;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Distinguishes monthly payments from prices by size and surrounding words. A week counts as 52/12
 * to a month.
 *
 * @param monthlyMentioned whether the message mentions payments
 * @param totalMentioned whether the message mentions prices
 */
record PaymentScale(boolean monthlyMentioned, boolean totalMentioned) {

  static final BigDecimal LEAST_MONTHLY = BigDecimal.valueOf(75);

  private static final BigDecimal MOST_MONTHLY = BigDecimal.valueOf(1_600);
  private static final BigDecimal LEAST_TOTAL = BigDecimal.valueOf(2_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final BigDecimal FORTNIGHTS = BigDecimal.valueOf(26);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  /**
   * @param period such as "a month" or "biweekly"; null if none was given
   * @param k the "k" after the amount; null if there is none
   * @param tail the words after the amount
   */
  boolean isMonthly(BigDecimal amount, String period, String k, String tail) {
    if (k != null || amount.compareTo(MOST_MONTHLY) > 0 || isTotalTail(tail)) {
      return period != null && amount.compareTo(MOST_MONTHLY) <= 0;
    }
    return period != null
        || (amount.compareTo(HUNDRED) >= 0 && !(totalMentioned && !monthlyMentioned));
  }

  static boolean isTotal(BigDecimal amount) {
    return amount.compareTo(LEAST_TOTAL) >= 0;
  }

  static BigDecimal perMonth(BigDecimal amount, String period) {
    if (period == null || period.startsWith("month")) {
      return amount;
    }
    return Amount.whole(
        amount
            .multiply(period.startsWith("bi") ? FORTNIGHTS : WEEKS)
            .divide(MONTHS, MathContext.DECIMAL64));
  }

  /** Returns an amount as a price: "20" means 20,000. */
  static BigDecimal total(BigDecimal amount) {
    return amount.compareTo(HUNDRED) < 0 ? Amount.thousands(amount) : amount;
  }

  private static boolean isTotalTail(String tail) {
    return tail.matches(".*(otd|door|all in|total|cash).*");
  }
}
