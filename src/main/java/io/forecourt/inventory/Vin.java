package io.forecourt.inventory;

import io.forecourt.feed.FieldValues;
import java.util.Locale;

/** Vehicle identification numbers (ISO 3779). */
public final class Vin {

  private static final String NORTH_AMERICA = "12345";

  /** Seventeen letters and digits; I, O and Q are not used. */
  public static boolean isVin(String text) {
    return FieldValues.isVin(text.strip());
  }

  /** The ninth character follows from the others; European cars carry no check digit. */
  public static boolean hasRightCheckDigit(String vin) {
    return FieldValues.hasRightCheckDigit(vin);
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
