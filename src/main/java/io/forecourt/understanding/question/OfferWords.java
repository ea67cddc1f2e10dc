package io.forecourt.understanding.question;

import io.forecourt.understanding.money.Amount;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the amount that a buyer offers for a unit. */
final class OfferWords {

  private static final Pattern AMOUNT = Pattern.compile(Amount.PATTERN);
  private static final BigDecimal LEAST = BigDecimal.valueOf(1_000);
  private static final BigDecimal SMALL = BigDecimal.valueOf(100);

  /** Returns the largest amount of a normalized message, "18" as 18,000; null if none. */
  static BigDecimal amount(String plain) {
    BigDecimal largest = null;
    Matcher found = AMOUNT.matcher(plain);
    while (found.find()) {
      BigDecimal amount = Amount.of(found.group(1), found.group(2));
      BigDecimal price = amount.compareTo(SMALL) < 0 ? Amount.thousands(amount) : amount;
      if (price.compareTo(LEAST) >= 0 && (largest == null || price.compareTo(largest) > 0)) {
        largest = price;
      }
    }
    return largest;
  }

  private OfferWords() {}
}
