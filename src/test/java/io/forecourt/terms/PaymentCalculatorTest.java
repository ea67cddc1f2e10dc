package io.forecourt.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCalculatorTest {

  /** Known values: the payment tables of lenders, and a spreadsheet's PMT. */
  @ParameterizedTest
  @CsvSource({
    "10000, 0, 5, 60, 188.71",
    "20000, 0, 6, 48, 469.70",
    "30000, 3000, 7.9, 72, 472.08",
    "24585, 2459, 7.9, 72, 386.86",
    "12000, 0, 0, 24, 500.00",
    "5000, 6000, 7.9, 72, 0.00",
  })
  void shouldComputeTheAnnuityToTheCent(
      BigDecimal price, BigDecimal down, BigDecimal apr, int months, BigDecimal monthly) {
    assertThat(PaymentCalculator.payment(price, down, apr, months).monthly()).isEqualTo(monthly);
  }

  @Test
  void shouldSolveForThePrice() {
    Payment ceiling =
        PaymentCalculator.priceFor(money("400"), money("3000"), new BigDecimal("7.9"), 72);

    assertThat(ceiling.monthly()).isLessThanOrEqualTo(money("400.00"));
    assertThat(
            PaymentCalculator.payment(
                    ceiling.price().add(BigDecimal.ONE), money("3000"), new BigDecimal("7.9"), 72)
                .monthly())
        .isGreaterThan(money("400.00"));
  }

  @Test
  void shouldSolveForTheShortestTerm() {
    assertThat(
            PaymentCalculator.termFor(
                money("500"), money("24585"), money("3000"), new BigDecimal("7.9")))
        .map(Payment::months)
        .hasValue(60);
    assertThat(
            PaymentCalculator.termFor(
                money("100"), money("24585"), money("3000"), new BigDecimal("7.9")))
        .isEmpty();
  }

  @Test
  void shouldSolveForTheDownPayment() {
    Payment payment =
        PaymentCalculator.downFor(money("400"), money("30705"), new BigDecimal("7.9"), 72);

    assertThat(payment.monthly()).isEqualTo(money("400.00"));
    assertThat(
            PaymentCalculator.payment(
                    money("30705"),
                    payment.down().subtract(BigDecimal.ONE),
                    new BigDecimal("7.9"),
                    72)
                .monthly())
        .isGreaterThan(money("400.00"));
    assertThat(
            PaymentCalculator.downFor(money("900"), money("10000"), new BigDecimal("7.9"), 72)
                .down())
        .isEqualByComparingTo("0");
  }

  @Test
  void shouldRefuseALoanThatIsNone() {
    assertThatThrownBy(
            () -> PaymentCalculator.payment(money("1"), money("0"), new BigDecimal("-1"), 72))
        .hasMessageContaining("not 72 months at -1 %");
    assertThatThrownBy(() -> PaymentCalculator.payment(money("1"), money("0"), money("5"), 0))
        .hasMessageContaining("positive term");
  }

  private static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
