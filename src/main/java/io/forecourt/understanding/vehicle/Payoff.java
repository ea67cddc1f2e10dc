package io.forecourt.understanding.vehicle;

import io.forecourt.understanding.money.Amount;
import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a buyer still owes on the own car.
 *
 * @param none whether nothing is owed
 * @param amount the amount it names
 */
record Payoff(boolean none, Optional<BigDecimal> amount) {

  private static final Pattern OWES =
      Pattern.compile(
          "\\b(?:(?:still )?(?:owe(?:s|d)?|owing)|payoff(?: is| of)?"
              + "|(?:loan|balance)(?: is| of)? (?:still )?|upside down) ?(?:about |around |like "
              + "|maybe |roughly )?"
              + Amount.PATTERN
              + "|"
              + Amount.PATTERN
              + " (?:left )?(?:owed|owing|left on (?:it|the loan)|left to pay|payoff)");
  private static final Pattern OWES_NOTHING =
      Pattern.compile(
          "\\b(paid off|own it outright|free and clear|no (?:loan|lien)"
              + "|(?:don't owe|owe) (?:anything|nothing)|don't owe|nothing owed|title in hand"
              + "|clear title)\\b");

  private static final BigDecimal LEAST = BigDecimal.valueOf(100);

  static Payoff takeFrom(TokenizedText tokenizedText) {
    boolean none = tokenizedText.take(OWES_NOTHING).isPresent();
    return new Payoff(none, tokenizedText.take(OWES).map(Payoff::amount));
  }

  /** Returns the amount owed; null if the message gives none. */
  BigDecimal owed() {
    return none ? BigDecimal.ZERO : amount.orElse(null);
  }

  /** "I owe 4" means 4,000. */
  private static BigDecimal amount(MatchResult found) {
    BigDecimal amount =
        found.group(1) != null
            ? Amount.of(found.group(1), found.group(2))
            : Amount.of(found.group(3), found.group(4));
    return amount.compareTo(LEAST) < 0 ? Amount.thousands(amount) : amount;
  }
}
