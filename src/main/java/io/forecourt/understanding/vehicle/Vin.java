package io.forecourt.understanding.vehicle;

import io.forecourt.platform.CsvTable;
import io.forecourt.understanding.text.TokenizedText;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Vehicle identification number (ISO 3779: seventeen characters, no I, O or Q). Make and year are
 * read from the number itself; a wrong check digit is reported, but not a reason to refuse it.
 */
public record Vin(String number) {

  private static final Pattern IN_TEXT = Pattern.compile("\\b(?=[a-z]*\\d)[a-hj-npr-z0-9]{17}\\b");
  private static final Pattern NUMBER = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");

  private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
  private static final int CHECK_DIGIT = 8;
  private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
  private static final String YEARS = "ABCDEFGHJKLMNPRSTVWXY123456789";

  private static final Map<String, String> MAKES = new HashMap<>();

  static {
    CsvTable.shipped("language/wmi.csv", line -> MAKES.put(line.text("wmi"), line.text("make")));
  }

  /** Empty if it cannot be the number of a car. */
  public static Optional<Vin> of(String number) {
    return Optional.of(number.strip().toUpperCase(Locale.ROOT))
        .filter(vin -> NUMBER.matcher(vin).matches())
        .map(Vin::new);
  }

  static Optional<Vin> takeFrom(TokenizedText tokenizedText) {
    return tokenizedText.take(IN_TEXT).map(MatchResult::group).flatMap(Vin::of);
  }

  /** Cars built for Europe carry none, and people mistype: a warning, never a reason to refuse. */
  public boolean hasRightCheckDigit() {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (VALUES.indexOf(number.charAt(i)) % 10);
    }
    int rest = sum % 11;
    return number.charAt(CHECK_DIGIT) == (rest == 10 ? 'X' : (char) ('0' + rest));
  }

  /** Its check digit is wrong though its maker has to give a right one: it is read back. */
  boolean isDoubtful() {
    return isAmerican() && !hasRightCheckDigit();
  }

  private boolean isAmerican() {
    return number.charAt(0) >= '1' && number.charAt(0) <= '5';
  }

  /** The make, where its builder is known. */
  public Optional<String> make() {
    return Optional.ofNullable(MAKES.get(number.substring(0, 3)))
        .or(() -> Optional.ofNullable(MAKES.get(number.substring(0, 2))));
  }

  /** Model year (49 CFR 565.15), which only VINs of North American cars have to encode. */
  public Optional<Integer> year() {
    int place = YEARS.indexOf(number.charAt(9));
    if (place < 0 || !(isAmerican() || hasRightCheckDigit())) {
      return Optional.empty();
    }
    // A letter in the seventh position means the second 30-year cycle.
    return Optional.of((Character.isDigit(number.charAt(6)) ? 1980 : 2010) + place);
  }
}
