package io.forecourt.conversation;

import io.forecourt.inventory.Vehicle;
import io.forecourt.terms.Payment;
import io.forecourt.terms.PaymentCalculator;
import io.forecourt.terms.PaymentTerms;
import io.forecourt.understanding.question.BuyerQuestion;
import io.forecourt.understanding.question.QuestionDetails.Loan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Answers about money: each amount comes from a row, or from a calculation that is stated. */
@Component
class MoneyAnswers {

  /** Up to here a payment counts as the one that was asked for. */
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  private final PaymentTerms terms;
  private final FeeAnswers fees;

  MoneyAnswers(PaymentTerms terms, FeeAnswers fees) {
    this.terms = terms;
    this.fees = fees;
  }

  void answer(BuyerQuestion question, Vehicle unit, Reply reply) {
    Optional<BigDecimal> price = unit.price();
    if (question == BuyerQuestion.OFFER) {
      offer(unit, reply);
    } else if (price.isEmpty()) {
      reply.say("answer-no-price");
      reply.memory().leaveOpen();
    } else {
      reply.values().put("price", reply.money(price.get()));
      switch (question) {
        case PRICE -> reply.say("answer-price");
        case LOWEST_PRICE -> {
          reply.say("answer-lowest-price");
          reply.memory().leaveOpen();
        }
        case PAYMENT -> payment(price.get(), reply);
        case OUT_THE_DOOR -> fees.outTheDoor(unit, price.get(), reply);
        default -> throw new IllegalArgumentException(question + " is not about money.");
      }
    }
  }

  private static void offer(Vehicle unit, Reply reply) {
    BigDecimal amount = reply.details().amount();
    unit.price().ifPresent(price -> reply.values().put("price", reply.money(price)));
    if (amount == null) {
      reply.say(unit.price().isPresent() ? "answer-lowest-price" : "answer-no-price");
    } else {
      reply.say("answer-offer", Map.of("amount", reply.money(amount)));
    }
    reply.memory().leaveOpen();
  }

  private void payment(BigDecimal price, Reply reply) {
    PaymentTerms.Terms usual = terms.find(reply.store().id(), price);
    Loan loan = reply.memory().loan();
    BigDecimal down = down(loan, usual, price, reply);
    int months = loan.months() == null ? usual.months() : loan.months();
    BigDecimal target = reply.details().loan().monthly();
    Payment stated = PaymentCalculator.payment(price, down, usual.apr(), months);
    if (loan.solve() == Loan.Unknown.DOWN && target != null) {
      Payment needed = PaymentCalculator.downFor(target, price, usual.apr(), months);
      solved("answer-payment-down", needed, target, reply);
    } else if (loan.solve() == Loan.Unknown.TERM && target != null) {
      term(target, stated, reply);
    } else if (target != null) {
      target(target, stated, reply);
    } else {
      reply.say("answer-payment", values(stated, reply));
    }
  }

  private static BigDecimal down(
      Loan loan, PaymentTerms.Terms usual, BigDecimal price, Reply reply) {
    // What covers the whole price was hardly meant as a down payment.
    return saidDown(loan, reply)
        .filter(said -> said.compareTo(price) < 0)
        .orElseGet(() -> usual.down(price));
  }

  private static void target(BigDecimal target, Payment stated, Reply reply) {
    if (stated.monthly().subtract(ROUNDING).compareTo(target) <= 0) {
      reply.say("answer-payment-fits", with(target, values(stated, reply), reply));
    } else {
      Payment needed =
          PaymentCalculator.downFor(target, stated.price(), stated.apr(), stated.months());
      solved("answer-payment-over", needed, target, reply);
      reply.values().put("usualMonthly", monthly(stated, reply));
      reply.values().put("usualDown", reply.money(stated.down()));
    }
  }

  private static void term(BigDecimal target, Payment stated, Reply reply) {
    Optional<Payment> shortest =
        PaymentCalculator.termFor(target, stated.price(), stated.down(), stated.apr());
    if (shortest.isPresent()) {
      solved("answer-payment-term", shortest.get(), target, reply);
    } else {
      Payment needed =
          PaymentCalculator.downFor(target, stated.price(), stated.apr(), stated.months());
      solved("answer-payment-down", needed, target, reply);
    }
  }

  private static void solved(String template, Payment payment, BigDecimal target, Reply reply) {
    reply.say(template, with(target, values(payment, reply), reply));
  }

  private static Map<String, String> with(
      BigDecimal target, Map<String, String> values, Reply reply) {
    values.put("targetMonthly", reply.money(target));
    return values;
  }

  static Map<String, String> values(Payment payment, Reply reply) {
    return new HashMap<>(
        Map.of(
            "price", reply.money(payment.price()),
            "monthly", monthly(payment, reply),
            "down", reply.money(payment.down().setScale(0, RoundingMode.CEILING)),
            "apr", payment.apr().stripTrailingZeros().toPlainString(),
            "term", String.valueOf(payment.months())));
  }

  /** With a down payment rounded up, the payment never exceeds what is stated. */
  private static String monthly(Payment payment, Reply reply) {
    BigDecimal down = payment.down().setScale(0, RoundingMode.CEILING);
    return reply.money(
        PaymentCalculator.payment(payment.price(), down, payment.apr(), payment.months())
            .monthly());
  }

  /** Answers which rate the store's estimates assume. */
  void rate(Optional<Vehicle> unit, Reply reply, Optional<String> about) {
    BigDecimal price = unit.flatMap(Vehicle::price).orElse(BigDecimal.valueOf(20_000));
    PaymentTerms.Terms usual = terms.find(reply.store().id(), price);
    reply.say(
        "answer-apr",
        Map.of(
            "apr", usual.apr().stripTrailingZeros().toPlainString(),
            "term", String.valueOf(usual.months())));
    about.ifPresent(words -> reply.values().put("aprWords", words));
  }

  /** Returns the highest price that fits a monthly payment on the store's terms. */
  Optional<Payment> ceiling(Reply reply, BigDecimal monthly) {
    Loan loan = reply.memory().loan();
    return terms.priceFor(reply.store().id(), monthly, saidDown(loan, reply));
  }

  private static Optional<BigDecimal> saidDown(Loan loan, Reply reply) {
    return Optional.ofNullable(loan.down())
        .or(() -> Optional.ofNullable(reply.facts().budget()).map(budget -> budget.down()));
  }
}
