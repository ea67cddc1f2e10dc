package io.forecourt.terms;

import io.forecourt.process.DecisionTables;
import io.forecourt.process.Decisions;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Rate, term and down payment that a store assumes, from the decision {@code payment-terms}. */
@Component
public class PaymentTerms {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Above any car, to begin with the terms of the dearest. */
  private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000_000);

  private final DecisionTables decisions;

  PaymentTerms(DecisionTables decisions) {
    this.decisions = decisions;
  }

  /**
   * @param apr yearly rate in percent
   * @param downPercent of the price
   */
  public record Terms(BigDecimal apr, int months, BigDecimal downPercent) {

    /** The usual down payment, in whole units. */
    public BigDecimal down(BigDecimal price) {
      return price.multiply(downPercent).divide(HUNDRED, 0, RoundingMode.HALF_UP);
    }
  }

  public Terms find(String store, BigDecimal price) {
    Map<String, Object> terms =
        decisions.evaluateSingle(Decisions.PAYMENT_TERMS, Map.of("store", store, "price", price));
    return new Terms(
        new BigDecimal(terms.get("apr").toString()),
        ((Number) terms.get("termMonths")).intValue(),
        new BigDecimal(terms.get("downPercent").toString()));
  }

  /** The payment for a price on the store's usual terms. */
  public Payment estimate(String store, BigDecimal price) {
    Terms terms = find(store, price);
    return PaymentCalculator.payment(price, terms.down(price), terms.apr(), terms.months());
  }

  /**
   * Turns a monthly payment into a price ceiling, for a search of the stock.
   *
   * @param down what the buyer puts down; empty: the store's usual share
   * @return the highest price on the store's terms for that price; empty if no price fits
   */
  public Optional<Payment> priceFor(String store, BigDecimal monthly, Optional<BigDecimal> down) {
    Set<Terms> tried = new HashSet<>();
    BigDecimal price = HIGHEST;
    while (tried.add(find(store, price))) {
      Terms terms = find(store, price);
      Payment ceiling = ceiling(terms, monthly, down);
      if (find(store, ceiling.price()).equals(terms)) {
        return Optional.of(ceiling).filter(payment -> payment.price().signum() > 0);
      }
      price = ceiling.price();
    }
    return Optional.empty();
  }

  private static Payment ceiling(Terms terms, BigDecimal monthly, Optional<BigDecimal> down) {
    if (down.isPresent()) {
      return PaymentCalculator.priceFor(monthly, down.get(), terms.apr(), terms.months());
    }
    BigDecimal financed =
        PaymentCalculator.priceFor(monthly, BigDecimal.ZERO, terms.apr(), terms.months()).price();
    BigDecimal price =
        financed
            .multiply(HUNDRED)
            .divide(HUNDRED.subtract(terms.downPercent()), MathContext.DECIMAL128)
            .setScale(0, RoundingMode.DOWN);
    Payment payment =
        PaymentCalculator.payment(price, terms.down(price), terms.apr(), terms.months());
    // The down payment is in whole units, so its rounding can cost a cent a month.
    return payment.monthly().compareTo(monthly) <= 0
        ? payment
        : PaymentCalculator.payment(
            price.subtract(BigDecimal.ONE), terms.down(price), terms.apr(), terms.months());
  }
}
