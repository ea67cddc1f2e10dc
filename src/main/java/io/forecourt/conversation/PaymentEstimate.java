package io.forecourt.conversation;

import io.forecourt.terms.Payment;
import io.forecourt.terms.PaymentTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** A monthly payment with the assumptions behind it, as messages name it. */
@Component
class PaymentEstimate {

  private final PaymentTerms terms;

  PaymentEstimate(PaymentTerms terms) {
    this.terms = terms;
  }

  /**
   * @param monthly in the currency of the price, rounded to whole units
   * @param apr yearly rate in percent
   * @param months term
   */
  record Estimate(BigDecimal monthly, BigDecimal down, BigDecimal apr, int months) {}

  Estimate estimate(BigDecimal price, String store) {
    Payment payment = terms.estimate(store, price);
    return new Estimate(
        payment.monthly().setScale(0, RoundingMode.HALF_UP),
        payment.down(),
        payment.apr(),
        payment.months());
  }
}
