package io.forecourt.understanding.money;

import io.forecourt.understanding.text.TokenizedText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reads what a buyer wants to put down. */
final class DownPayment {

  private static final Pattern NOTHING_DOWN =
      Pattern.compile("\\b(?:nothing|zero|no money|no|\\$?0)(?: money)? down\\b");

  /** The amount is in groups 1 and 2, or in groups 3 and 4. */
  private static final Pattern DOWN =
      Pattern.compile(
          Amount.PATTERN
              + " (?:cash |more )?(?:to put )?(?:as a |for a )?(?:down(?: payment)?"
              + "|saved for a down payment)\\b|\\b(?:down payment(?: of| is)?|put(?:ting)? down|put"
              + "|deposit of|down with|down is) (?:about |around |like |maybe |up to )?"
              + Amount.PATTERN
              + "(?: ?down)?");

  private static final BigDecimal LEAST = BigDecimal.valueOf(40);

  static Optional<BigDecimal> takeFrom(TokenizedText tokenizedText) {
    boolean nothing = tokenizedText.take(NOTHING_DOWN).isPresent();
    Optional<BigDecimal> amount =
        tokenizedText
            .take(
                DOWN, found -> found.group().contains("down") || found.group().contains("deposit"))
            .map(DownPayment::amount);
    return amount.or(() -> nothing ? Optional.of(BigDecimal.ZERO) : Optional.empty());
  }

  /** "5 down" means 5,000. */
  private static BigDecimal amount(MatchResult found) {
    BigDecimal amount =
        found.group(1) != null
            ? Amount.of(found.group(1), found.group(2))
            : Amount.of(found.group(3), found.group(4));
    return amount.compareTo(LEAST) < 0 ? Amount.thousands(amount) : amount;
  }

  private DownPayment() {}
}
