package io.forecourt.understanding.money;

import io.forecourt.lead.Facts;
import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * What somebody wants to pay. One amount is the most, unless it says "at least"; a week counts as
 * 52/12 to a month. Amounts that show what they are come first, before dates are read; bare numbers
 * after them.
 */
public final class BudgetReader {

  private static final BigDecimal LATEST_YEAR = BigDecimal.valueOf(2_030);

  private final TokenizedText tokenizedText;
  private final boolean asked;
  private final boolean moneyMentioned;
  private final PaymentScale scale;

  private BigDecimal monthlyMin;
  private BigDecimal monthlyMax;
  private BigDecimal totalMin;
  private BigDecimal totalMax;
  private BigDecimal down;
  private boolean marked;

  public BudgetReader(TokenizedText tokenizedText, boolean asked) {
    this.tokenizedText = tokenizedText;
    this.asked = asked;
    tokenizedText.takeAll(MoneyWords.NOT_THEIRS);
    this.moneyMentioned = tokenizedText.contains(MoneyWords.TALK);
    this.scale =
        new PaymentScale(
            tokenizedText.contains(MoneyWords.MONTHLY_TALK),
            tokenizedText.contains(MoneyWords.TOTAL_TALK));
  }

  /** What shows by its sign, its "k" or its "a month" that it is money. */
  public void readMarked() {
    down();
    tokenizedText.take(MoneyWords.BAND).map(MoneyRanges::tens).ifPresent(this::within);
    tokenizedText.take(MoneyWords.HUNDREDS).map(MoneyRanges::hundreds).ifPresent(this::within);
    tokenizedText.take(MoneyWords.TEENS).map(MoneyRanges::teens).ifPresent(this::within);
    tokenizedText.take(MoneyWords.RANGE, this::isRange).ifPresent(this::range);
    all(true);
    marked = !budget().isEmpty();
  }

  /** Something in it showed that it is money. */
  public boolean isMarked() {
    return marked;
  }

  public Optional<Facts.Budget> read() {
    all(false);
    return Optional.of(budget()).filter(budget -> !budget.isEmpty());
  }

  private Facts.Budget budget() {
    return new Facts.Budget(monthlyMin, monthlyMax, totalMin, totalMax, down);
  }

  private void all(boolean onlyMarked) {
    Optional<MatchResult> next =
        tokenizedText.take(
            MoneyWords.ONE, found -> isMoney(found) && (!onlyMarked || isMarked(found)));
    while (next.isPresent()) {
      one(next.get());
      next =
          tokenizedText.take(
              MoneyWords.ONE, found -> isMoney(found) && (!onlyMarked || isMarked(found)));
    }
  }

  private void down() {
    if (tokenizedText.take(MoneyWords.NOTHING_DOWN).isPresent()) {
      down = BigDecimal.ZERO;
    }
    tokenizedText
        .take(
            MoneyWords.DOWN,
            found -> found.group().contains("down") || found.group().contains("deposit"))
        .ifPresent(
            found -> {
              BigDecimal amount =
                  found.group(1) != null
                      ? Amount.of(found.group(1), found.group(2))
                      : Amount.of(found.group(3), found.group(4));
              down =
                  amount.compareTo(BigDecimal.valueOf(40)) < 0 ? Amount.thousands(amount) : amount;
            });
  }

  private void within(Facts.Budget band) {
    monthlyMax = band.monthlyMax() == null ? monthlyMax : band.monthlyMax();
    totalMin = band.totalMin() == null ? totalMin : band.totalMin();
    totalMax = band.totalMax() == null ? totalMax : band.totalMax();
  }

  private boolean isRange(MatchResult found) {
    boolean led = found.group(1) != null;
    boolean and = found.group().matches(".*\\d ?k? and .*");
    boolean upwards =
        Amount.of(found.group(2), found.group(3) == null ? found.group(5) : found.group(3))
                .compareTo(Amount.of(found.group(4), found.group(5)))
            < 0;
    return upwards
        && (led || !and)
        && (asked || moneyMentioned || led || isMarkedText(found.group()));
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

  private static boolean isMarkedText(String text) {
    return text.contains("$") || text.matches(".*\\d ?k\\b.*");
  }

  private static boolean isMarked(MatchResult found) {
    return isMarkedText(found.group())
        || found.group(1) != null
        || found.group(5) != null
        || found.group(6) != null;
  }

  private boolean isMoney(MatchResult found) {
    BigDecimal amount = Amount.of(found.group(3), found.group(4));
    boolean plausible = amount.compareTo(PaymentScale.LEAST_MONTHLY) >= 0 || asked;
    boolean limited =
        amount.compareTo(BigDecimal.TEN) >= 0
            && (found.group(6) != null
                || beforeIt(found).matches("(?s).*\\b(?:under|up to|max|over) $"));
    boolean year =
        !isMarked(found)
            && !asked
            && found.group(3).matches("(19|20)\\d\\d")
            && amount.compareTo(LATEST_YEAR) <= 0;
    return (isMarked(found) || moneyMentioned || asked) && (plausible || limited) && !year;
  }

  private String beforeIt(MatchResult found) {
    return tokenizedText.left().substring(Math.max(0, found.start() - 40), found.start());
  }

  private void one(MatchResult found) {
    BigDecimal amount = Amount.of(found.group(3), found.group(4));
    String tail = found.group(6) == null ? "" : found.group(6);
    boolean least =
        found.group(2) != null
            && !tail.contains("is ")
            && !MoneyWords.DENIED.matcher(beforeIt(found)).matches();
    String period = found.group(5) == null ? found.group(1) : found.group(5);
    if (scale.isMonthly(amount, period, found.group(4), tail)) {
      BigDecimal monthly = PaymentScale.perMonth(amount, period);
      monthlyMin = least ? monthly : monthlyMin;
      monthlyMax = least || monthlyMax != null ? monthlyMax : monthly;
    } else {
      BigDecimal total = PaymentScale.total(amount);
      if (PaymentScale.isTotal(total)) {
        totalMin = least ? total : totalMin;
        totalMax = least || totalMax != null ? totalMax : total;
      }
    }
  }
}
