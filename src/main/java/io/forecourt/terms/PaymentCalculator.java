package io.forecourt.terms;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * Monthly payments of a loan with equal payments at each month's end. Amounts are in the store's
 * currency, to the cent; rates are yearly and in percent.
 */
public final class PaymentCalculator {

  /** The terms that lenders offer, in months. */
  public static final List<Integer> USUAL_TERMS = List.of(24, 36, 48, 60, 72, 84);

  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal MONTHS_AND_PERCENT = BigDecimal.valueOf(1200);
  private static final BigDecimal CENT = new BigDecimal("0.01");

  /** The payment for a price; zero where the down payment covers it. */
  public static Payment payment(BigDecimal price, BigDecimal down, BigDecimal apr, int months) {
    BigDecimal financed = price.subtract(down).max(BigDecimal.ZERO);
    BigDecimal monthly =
        financed.divide(factor(apr, months), EXACT).setScale(2, RoundingMode.HALF_UP);
    return new Payment(monthly, price, down, apr, months);
  }

  /** The highest price whose payment is not above {@code monthly}. */
  public static Payment priceFor(BigDecimal monthly, BigDecimal down, BigDecimal apr, int months) {
    BigDecimal financed =
        monthly.multiply(factor(apr, months), EXACT).setScale(2, RoundingMode.DOWN);
    return payment(financed.add(down), down, apr, months);
  }

  /** The shortest of the usual terms whose payment is not above {@code monthly}. */
  public static Optional<Payment> termFor(
      BigDecimal monthly, BigDecimal price, BigDecimal down, BigDecimal apr) {
    return USUAL_TERMS.stream()
        .map(months -> payment(price, down, apr, months))
        .filter(payment -> payment.monthly().compareTo(monthly) <= 0)
        .findFirst();
  }

  /** The lowest down payment whose payment is not above {@code monthly}; zero if none is needed. */
  public static Payment downFor(BigDecimal monthly, BigDecimal price, BigDecimal apr, int months) {
    BigDecimal financed = monthly.multiply(factor(apr, months), EXACT);
    BigDecimal down = price.subtract(financed).max(BigDecimal.ZERO).setScale(2, RoundingMode.UP);
    Payment payment = payment(price, down, apr, months);
    return payment.monthly().compareTo(monthly) <= 0
        ? payment
        : payment(price, down.add(CENT), apr, months);
  }

  /** What one unit a month is worth today: (1 − (1 + r)^−n) ÷ r, r the monthly rate. */
  private static BigDecimal factor(BigDecimal apr, int months) {
    if (months <= 0 || apr.signum() < 0) {
      throw new IllegalArgumentException(
          "A loan has a positive term and a rate not below zero, not %d months at %s %%."
              .formatted(months, apr));
    }
    if (apr.signum() == 0) {
      return BigDecimal.valueOf(months);
    }
    BigDecimal rate = apr.divide(MONTHS_AND_PERCENT, EXACT);
    BigDecimal discount = BigDecimal.ONE.divide(BigDecimal.ONE.add(rate).pow(months, EXACT), EXACT);
    return BigDecimal.ONE.subtract(discount).divide(rate, EXACT);
  }

  private PaymentCalculator() {}
}
