package io.forecourt.inventory;

import java.util.Locale;
import java.util.regex.Pattern;

/** Vehicle identification numbers (ISO 3779). */
public final class Vin {

  private static final Pattern PATTERN = Pattern.compile("(?i)[A-HJ-NPR-Z0-9]{17}");
  private static final String LETTERS = "0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
  private static final String DIGITS = "012345678912345678123457923456789";
  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final String NORTH_AMERICA = "12345";
  private static final int CHECK_DIGIT = 8;

  /** Seventeen letters and digits; I, O and Q are not used. */
  public static boolean isVin(String text) {
    return PATTERN.matcher(text.strip()).matches();
  }

  /** The ninth character follows from the others; European cars carry no check digit. */
  public static boolean hasRightCheckDigit(String vin) {
    int sum = 0;
    for (int index = 0; index < vin.length(); index++) {
      sum +=
          WEIGHTS[index] * Character.digit(DIGITS.charAt(LETTERS.indexOf(vin.charAt(index))), 10);
    }
    return "0123456789X".charAt(sum % 11) == vin.charAt(CHECK_DIGIT);
  }

  /** Returns whether a VIN cannot exist: a car built in North America with a wrong check digit. */
  public static boolean isMistyped(String vin) {
    return NORTH_AMERICA.indexOf(vin.charAt(0)) >= 0 && !hasRightCheckDigit(vin);
  }

  /** Returns a VIN as people type it, with spaces, dashes and O for zero, as it is stored. */
  public static String normalize(String text) {
    return text.strip()
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s-]", "")
        .replace('O', '0')
        .replace('Q', '0')
        .replace('I', '1');
  }

  /** Returns in how many places two VINs differ. */
  public static int difference(String one, String other) {
    int places = Math.abs(one.length() - other.length());
    for (int index = 0; index < Math.min(one.length(), other.length()); index++) {
      places += one.charAt(index) == other.charAt(index) ? 0 : 1;
    }
    return places;
  }

  private Vin() {}
}
