package io.forecourt.understanding.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A number as people write money: "450", "$28,995", "22k", "9.5k". */
public final class Amount {

  /** Two groups: the digits and the "k". What cannot be money by its unit is left out. */
  public static final String PATTERN =
      "(?<![a-z0-9.,])(?<![a-z]-)\\$? ?(\\d{1,3}(?:,\\d{3})+"
          + "|\\d{1,7}(?:\\.\\d{1,2})?) ?(k\\b)?(?:ish\\b| or so\\b| bucks\\b"
          + "| dollars\\b)?(?![\\d:/a-z]|\\.\\d| ?(?:miles?|mi\\b|months?|years?|yrs?|weeks?"
          + "|days?|min(?:ute)?s?\\b|hours?|hrs?\\b|lbs?\\b|feet\\b|ft\\b|rows?\\b|am\\b|pm\\b|doors?|seats?|owners?|%|percent|apr|mpg|st\\b|nd\\b|rd\\b|th\\b"
          + "|o'clock|people|kids))";

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);

  public static BigDecimal of(String digits, String k) {
    BigDecimal number = new BigDecimal(digits.replace(",", ""));
    // "16.5" may turn out to be thousands.
    return k == null && number.compareTo(HUNDRED) < 0
        ? number
        : whole(k == null ? number : number.multiply(THOUSAND));
  }

  static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }

  public static BigDecimal thousands(BigDecimal amount) {
    return whole(amount.multiply(THOUSAND));
  }

  private Amount() {}
}
