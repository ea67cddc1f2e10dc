package io.forecourt.qualification.language;

import io.forecourt.lead.Facts;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What somebody wants to pay. One amount is the most, unless it says "at least"; a week counts as
 * 12/52 of a month.
 */
final class BudgetReader {

  private static final String PER =
      " ?(?:/|a |per |each |every |p/)? ?(month(?:ly)?|week(?:ly)?|biweekly)\\b";

  private static final Pattern NOTHING_DOWN =
      Pattern.compile("\\b(?:nothing|zero|no money|\\$?0) down\\b");
  private static final Pattern DOWN =
      Pattern.compile(
          Amount.PATTERN
              + " (?:cash )?(?:to put )?(?:as a )?down(?: payment)?\\b"
              + "|\\b(?:down payment(?: of| is)?|put(?:ting)? down|put|deposit of|down with)"
              + " (?:about |around |like |maybe )?"
              + Amount.PATTERN
              + "(?: down)?");
  private static final Pattern BAND =
      Pattern.compile(
          "\\b(low|mid|high|upper)(?:(?: to |-)(low|mid|high|upper))? (\\d{2}) ?'?s\\b");
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:\\b(between|from) )?"
              + Amount.PATTERN
              + " ?(?:-|to|and) ?"
              + Amount.PATTERN
              + "(?:"
              + PER
              + ")?");
  private static final Pattern ONE =
      Pattern.compile(
          "(\\b(?:at least|(?<!no )(?<!not )more than|(?<!not )over|(?<!not )above|minimum(?: of)?|no less than) )?(?:\\b(?:about|around"
              + "|like|maybe|roughly) )?"
              + Amount.PATTERN
              + "(?:"
              + PER
              + ")?"
              + "( ?(?:otd|out the door|all in|total|cash|tops|max(?:imum)?|or less|or under))?");
  private static final Pattern MONEY_TALK =
      Pattern.compile(
          "\\b(budget|spend|payments?|monthly|month|price range|afford|under|max|tops|limit|up to"
              + "|no more than|less than|below|pay|otd|out the door|all in|cash|note|within|cap"
              + "|stay|range|around|at least|keep it)\\b|\\$");
  private static final Pattern MONTHLY_TALK =
      Pattern.compile("\\b(payments?|monthly|month|note)\\b");
  private static final Pattern TOTAL_TALK =
      Pattern.compile("\\b(otd|out the door|all in|total|cash|purchase price|price)\\b");

  private static final BigDecimal LEAST_MONTHLY = BigDecimal.valueOf(75);
  private static final BigDecimal MOST_MONTHLY = BigDecimal.valueOf(1_600);
  private static final BigDecimal LEAST_TOTAL = BigDecimal.valueOf(2_000);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private final Slate slate;
  private final boolean asked;
  private final boolean moneyTalk;
  private final boolean monthlyTalk;
  private final boolean totalTalk;

  private BigDecimal monthlyMin;
  private BigDecimal monthlyMax;
  private BigDecimal totalMin;
  private BigDecimal totalMax;
  private BigDecimal down;

  BudgetReader(Slate slate, boolean asked) {
    this.slate = slate;
    this.asked = asked;
    this.moneyTalk = slate.says(MONEY_TALK);
    this.monthlyTalk = slate.says(MONTHLY_TALK);
    this.totalTalk = slate.says(TOTAL_TALK);
  }

  Optional<Facts.Budget> read() {
    down();
    slate.take(BAND).ifPresent(this::band);
    slate.take(RANGE, this::isRange).ifPresent(this::range);
    Optional<MatchResult> next = slate.take(ONE, this::isMoney);
    while (next.isPresent()) {
      one(next.get());
      next = slate.take(ONE, this::isMoney);
    }
    Facts.Budget budget = new Facts.Budget(monthlyMin, monthlyMax, totalMin, totalMax, down);
    return budget.isEmpty() ? Optional.empty() : Optional.of(budget);
  }

  private void down() {
    if (slate.take(NOTHING_DOWN).isPresent()) {
      down = BigDecimal.ZERO;
    }
    slate
        .take(DOWN, found -> found.group().contains("down") || found.group().contains("deposit"))
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

  /** "low to mid 20s" is 20,000 to 26,000. */
  private void band(MatchResult found) {
    BigDecimal tens = Amount.thousands(new BigDecimal(found.group(3)));
    String last = found.group(2) == null ? found.group(1) : found.group(2);
    totalMin = tens.add(Amount.thousands(BigDecimal.valueOf(from(found.group(1)))));
    totalMax = tens.add(Amount.thousands(BigDecimal.valueOf(from(last) + 3L)));
  }

  private static long from(String part) {
    return switch (part) {
      case "low" -> 0;
      case "mid" -> 3;
      default -> 6;
    };
  }

  private boolean isRange(MatchResult found) {
    boolean led = found.group(1) != null;
    boolean and = found.group().matches(".*\\d ?k? and .*");
    return (led || !and) && (asked || moneyTalk || led || found.group().contains("$"));
  }

  private void range(MatchResult found) {
    String k = found.group(3) == null ? found.group(5) : found.group(3);
    BigDecimal low = Amount.of(found.group(2), k);
    BigDecimal high = Amount.of(found.group(4), found.group(5));
    if (isMonthly(high, found.group(6), found.group(5), "")) {
      monthlyMin = perMonth(low, found.group(6));
      monthlyMax = perMonth(high, found.group(6));
    } else {
      totalMin = total(low);
      totalMax = total(high);
    }
  }

  private boolean isMoney(MatchResult found) {
    boolean marked =
        found.group().contains("$")
            || found.group(3) != null
            || found.group(4) != null
            || found.group(5) != null;
    BigDecimal amount = Amount.of(found.group(2), found.group(3));
    boolean plausible = amount.compareTo(LEAST_MONTHLY) >= 0 || asked;
    boolean year =
        !marked
            && !asked
            && found.group(2).matches("(19|20)\\d\\d")
            && amount.compareTo(BigDecimal.valueOf(2_030)) <= 0;
    return (marked || moneyTalk || asked) && plausible && !year;
  }

  private void one(MatchResult found) {
    BigDecimal amount = Amount.of(found.group(2), found.group(3));
    boolean least = found.group(1) != null;
    String tail = found.group(5) == null ? "" : found.group(5);
    if (isMonthly(amount, found.group(4), found.group(3), tail)) {
      BigDecimal monthly = perMonth(amount, found.group(4));
      monthlyMin = least ? monthly : monthlyMin;
      monthlyMax = least || monthlyMax != null ? monthlyMax : monthly;
    } else {
      BigDecimal total = total(amount);
      if (total.compareTo(LEAST_TOTAL) >= 0) {
        totalMin = least ? total : totalMin;
        totalMax = least || totalMax != null ? totalMax : total;
      }
    }
  }

  private boolean isMonthly(BigDecimal amount, String per, String k, String tail) {
    if (per != null) {
      return true;
    }
    if (k != null || amount.compareTo(MOST_MONTHLY) > 0 || totalTail(tail)) {
      return false;
    }
    return amount.compareTo(HUNDRED) >= 0 && !(totalTalk && !monthlyTalk);
  }

  private static boolean totalTail(String tail) {
    return tail.matches(".*(otd|door|all in|total|cash).*");
  }

  private static BigDecimal perMonth(BigDecimal amount, String per) {
    return per != null && per.startsWith("week")
        ? Amount.whole(amount.multiply(WEEKS).divide(MONTHS, MathContext.DECIMAL64))
        : amount;
  }

  /** "20" is 20,000 when a budget is what was asked, or money is the talk. */
  private static BigDecimal total(BigDecimal amount) {
    return amount.compareTo(HUNDRED) < 0 ? Amount.thousands(amount) : amount;
  }
}
