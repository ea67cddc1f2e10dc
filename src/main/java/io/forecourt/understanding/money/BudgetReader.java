package io.forecourt.understanding.money;

import io.forecourt.lead.Facts;
import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;

/**
 * Reads what a buyer wants to pay. A single amount is the maximum, unless it says "at least".
 * Marked amounts are read before dates, and bare numbers after them, because "the 15th" is no
 * budget.
 */
public final class BudgetReader {

  private final TokenizedText tokenizedText;
  private final AmountFilter filter;
  private final PaymentScale scale;

  private BigDecimal monthlyMin;
  private BigDecimal monthlyMax;
  private BigDecimal totalMin;
  private BigDecimal totalMax;
  private BigDecimal down;
  private boolean marked;

  /**
   * @param asked whether the message answers the question about the budget
   */
  public BudgetReader(TokenizedText tokenizedText, boolean asked) {
    this.tokenizedText = tokenizedText;
    tokenizedText.takeAll(MoneyWords.NOT_THEIRS);
    this.filter =
        new AmountFilter(tokenizedText, asked, tokenizedText.contains(MoneyWords.ABOUT_MONEY));
    this.scale =
        new PaymentScale(
            tokenizedText.contains(MoneyWords.MONTHLY), tokenizedText.contains(MoneyWords.TOTAL));
  }

  /** Reads the amounts that a sign, a "k" or a period such as "a month" marks as money. */
  public void readMarked() {
    down = DownPayment.takeFrom(tokenizedText).orElse(null);
    tokenizedText.take(MoneyWords.BAND).map(MoneyRanges::tens).ifPresent(this::within);
    tokenizedText.take(MoneyWords.HUNDREDS).map(MoneyRanges::hundreds).ifPresent(this::within);
    tokenizedText.take(MoneyWords.TEENS).map(MoneyRanges::teens).ifPresent(this::within);
    tokenizedText.take(MoneyWords.RANGE, filter::isRange).ifPresent(this::range);
    all(found -> filter.isMoney(found) && filter.isMarked(found));
    marked = !budget().isEmpty();
  }

  /** Returns whether a marked amount was found. */
  public boolean isMarked() {
    return marked;
  }

  /** Returns the budget, bare numbers included. */
  public Optional<Facts.Budget> read() {
    all(filter::isMoney);
    return Optional.of(budget()).filter(budget -> !budget.isEmpty());
  }

  private Facts.Budget budget() {
    return new Facts.Budget(monthlyMin, monthlyMax, totalMin, totalMax, down);
  }

  private void all(Predicate<MatchResult> fits) {
    Optional<MatchResult> next = tokenizedText.take(MoneyWords.ONE, fits);
    while (next.isPresent()) {
      one(next.get());
      next = tokenizedText.take(MoneyWords.ONE, fits);
    }
  }

  private void within(Facts.Budget band) {
    monthlyMax = band.monthlyMax() == null ? monthlyMax : band.monthlyMax();
    totalMin = band.totalMin() == null ? totalMin : band.totalMin();
    totalMax = band.totalMax() == null ? totalMax : band.totalMax();
  }

  private void range(MatchResult found) {
    String k = found.group(3) == null ? found.group(5) : found.group(3);
    BigDecimal low = Amount.of(found.group(2), k);
    BigDecimal high = Amount.of(found.group(4), found.group(5));
    if (scale.isMonthly(high, found.group(6), found.group(5), "")) {
      monthlyMin = PaymentScale.perMonth(low, found.group(6));
      monthlyMax = PaymentScale.perMonth(high, found.group(6));
    } else if (PaymentScale.isTotal(PaymentScale.total(high))) {
      totalMin = PaymentScale.total(low);
      totalMax = PaymentScale.total(high);
    }
  }

  private void one(MatchResult found) {
    BigDecimal amount = Amount.of(found.group(3), found.group(4));
    String tail = found.group(6) == null ? "" : found.group(6);
    boolean least = filter.isLeast(found);
    String period = found.group(5) == null ? found.group(1) : found.group(5);
    BigDecimal total = PaymentScale.total(amount);
    if (scale.isMonthly(amount, period, found.group(4), tail)) {
      BigDecimal monthly = PaymentScale.perMonth(amount, period);
      monthlyMin = least ? monthly : monthlyMin;
      monthlyMax = least || monthlyMax != null ? monthlyMax : monthly;
    } else if (PaymentScale.isTotal(total)) {
      totalMin = least ? total : totalMin;
      totalMax = least || totalMax != null ? totalMax : total;
    }
  }
}
