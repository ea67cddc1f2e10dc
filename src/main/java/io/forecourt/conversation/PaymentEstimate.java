package io.forecourt.conversation;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A monthly payment with the assumptions behind it, from the decision {@code payment-terms}. */
@Component
class PaymentEstimate {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final DecisionTables decisions;

  PaymentEstimate(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /**
   * @param monthly in the currency of the price, rounded to whole units
   * @param apr yearly rate in percent
   * @param months term
   */
  record Estimate(BigDecimal monthly, BigDecimal down, BigDecimal apr, int months) {}

  Estimate estimate(BigDecimal price, String store) {
    Map<String, Object> terms =
        decisions.evaluateSingle(Decisions.PAYMENT_TERMS, Map.of("store", store, "price", price));
    BigDecimal apr = new BigDecimal(terms.get("apr").toString());
    int months = ((Number) terms.get("termMonths")).intValue();
    BigDecimal down =
        price
            .multiply(new BigDecimal(terms.get("downPercent").toString()))
            .divide(HUNDRED, 0, RoundingMode.HALF_UP);
    return new Estimate(monthly(price.subtract(down), apr, months), down, apr, months);
  }

  /** The annuity: principal × r / (1 − (1 + r)^−n), r the monthly rate. */
  private static BigDecimal monthly(BigDecimal principal, BigDecimal apr, int months) {
    if (apr.signum() == 0) {
      return principal.divide(BigDecimal.valueOf(months), 0, RoundingMode.HALF_UP);
    }
    BigDecimal rate =
        apr.divide(HUNDRED, MathContext.DECIMAL64).divide(MONTHS, MathContext.DECIMAL64);
    BigDecimal growth = BigDecimal.ONE.add(rate).pow(months, MathContext.DECIMAL64);
    return principal
        .multiply(rate)
        .multiply(growth)
        .divide(growth.subtract(BigDecimal.ONE), 0, RoundingMode.HALF_UP);
  }
}
