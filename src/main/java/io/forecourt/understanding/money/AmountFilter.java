package io.forecourt.understanding.money;

import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Distinguishes amounts of money from other numbers.
 *
 * @param asked whether the message answers the question about the budget
 * @param moneyMentioned whether it says something about money
 */
record AmountFilter(TokenizedText tokenizedText, boolean asked, boolean moneyMentioned) {

  private static final BigDecimal LATEST_YEAR = BigDecimal.valueOf(2_030);
  private static final int BEFORE = 40;

  private static final Pattern AND = Pattern.compile(".*\\d ?k? and .*");
  private static final Pattern THOUSANDS = Pattern.compile(".*\\d ?k\\b.*");
  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
  private static final Pattern LIMIT = Pattern.compile("(?s).*\\b(?:under|up to|max|over) $");

  /** Returns whether a match of {@link MoneyWords#RANGE} is a range of money. */
  boolean isRange(MatchResult found) {
    boolean introduced = found.group(1) != null;
    boolean and = AND.matcher(found.group()).matches();
    String k = found.group(3) == null ? found.group(5) : found.group(3);
    boolean upwards =
        Amount.of(found.group(2), k).compareTo(Amount.of(found.group(4), found.group(5))) < 0;
    return upwards
        && (introduced || !and)
        && (asked || moneyMentioned || introduced || isMarkedText(found.group()));
  }

  /** Returns whether a match of {@link MoneyWords#ONE} is an amount of money. */
  boolean isMoney(MatchResult found) {
    BigDecimal amount = Amount.of(found.group(3), found.group(4));
    boolean marked = isMarked(found);
    boolean plausible = amount.compareTo(PaymentScale.LEAST_MONTHLY) >= 0 || asked;
    boolean limited =
        amount.compareTo(BigDecimal.TEN) >= 0
            && (found.group(6) != null || LIMIT.matcher(before(found)).matches());
    boolean year =
        !marked
            && !asked
            && YEAR.matcher(found.group(3)).matches()
            && amount.compareTo(LATEST_YEAR) <= 0;
    return (marked || moneyMentioned || asked) && (plausible || limited) && !year;
  }

  /** Returns whether a sign, a "k", a period or a limit shows that it is money. */
  boolean isMarked(MatchResult found) {
    return isMarkedText(found.group())
        || found.group(1) != null
        || found.group(5) != null
        || found.group(6) != null;
  }

  /** Returns whether "at least" in a match of {@link MoneyWords#ONE} means a minimum. */
  boolean isLeast(MatchResult found) {
    String tail = found.group(6) == null ? "" : found.group(6);
    return found.group(2) != null
        && !tail.contains("is ")
        && !MoneyWords.DENIED.matcher(before(found)).matches();
  }

  private static boolean isMarkedText(String text) {
    return text.contains("$") || THOUSANDS.matcher(text).matches();
  }

  private String before(MatchResult found) {
    return tokenizedText.left().substring(Math.max(0, found.start() - BEFORE), found.start());
  }
}
